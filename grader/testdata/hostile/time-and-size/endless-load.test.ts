// Never ends while it is loaded.
for (;;) Math.random();

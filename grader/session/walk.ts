// The one file that Vitest is asked to run. It is empty: all it does is to give the runner a worker to stay in.

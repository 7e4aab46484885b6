# The kit with everything that it needs, built from the lockfile:
#   docker build -t testing-mastery .
#   docker run --rm -v "$PWD/submissions:/class:ro" -v "$PWD/marks:/marks" testing-mastery class /class --out /marks
FROM node:24-bookworm-slim
RUN apt-get update \
  && apt-get install --yes --no-install-recommends bubblewrap \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /kit
COPY package.json package-lock.json .npmrc ./
COPY grader/link-node.js grader/own-node.js grader/
RUN npm ci --no-audit --no-fund
COPY . .
ENTRYPOINT ["node", "grader/kata.js"]
CMD ["--help"]

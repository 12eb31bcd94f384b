// node server.js redis|postgres: the peer's web program, one process for each core.
import cluster from 'node:cluster';
import { availableParallelism } from 'node:os';

if (cluster.isPrimary) {
  for (let i = 0; i < availableParallelism(); i++) cluster.fork();
} else {
  await import(`./${process.argv[2]}/worker.js`);
}

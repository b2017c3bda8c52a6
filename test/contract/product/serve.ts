/** Serves a village without matters from the folder it is given, and says where: a process to be killed. */
import { startLocal } from '../../../local/run';

const [, , dataDir = ''] = process.argv;

startLocal({ dataDir, hasMatters: false }).then(
  ({ url }) => console.log(`ready ${url}`),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);

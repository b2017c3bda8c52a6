/**
 * `npm run first-admin -- --county 140928 --county-name 五寨县 --name 张三`: the way in for a county's first
 * administrator. Prints a one-time code, once; see docs/deploy.md.
 *
 * Keys come from the environment alone, the same as for deployment. `--cloud http://127.0.0.1:7300` (with
 * `--data`, if it isn't .local/) goes to a local cloud instead.
 */
import { CannotInvite, firstAdmin } from './first-admin/run';

firstAdmin(process.argv.slice(2), process.env)
  .then((said) => {
    console.log(said);
    // The SDK keeps its connections open.
    process.exit(0);
  })
  .catch((error: unknown) => {
    console.error(error instanceof CannotInvite ? error.message : error);
    process.exit(1);
  });

import { phone } from './phone';

beforeEach(() => phone.reset());

// A project's `testTimeout` isn't read by jest; the first mount of a page compiles all of its parts.
jest.setTimeout(30_000);

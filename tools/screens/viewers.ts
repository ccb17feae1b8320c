import type { APIRequestContext, Browser, BrowserContext } from '@playwright/test';
import { firstPassword } from '../../contract/accounts/account.ts';
import type { Viewer } from './screen-plan.ts';
import type { ShownProgram } from './shown-program.ts';

type Cookies = Awaited<ReturnType<BrowserContext['storageState']>>;

const loginOf: Readonly<Record<Exclude<Viewer, 'nobody' | 'newcomer'>, RegExp>> = {
  planner: /^qk-tl\.kh1$/,
  auditor: /^qk-tl\.kt$/,
  administrator: /^qk-tl\.qt$/,
  commissar: /^bch-lg\.cu$/,
  officer: /^x-.*\.bc$/,
  signer: /^x-.*\.ct$/,
};
/** Somebody whose password is given anew, so that the page of the first password can be shown. */
const newcomerLogin = 'bch-hp.ch';

/** People of the demonstration who look at the screens, each logged in once. */
export class Viewers {
  readonly #program: ShownProgram;
  readonly #browser: Browser;
  readonly #known = new Map<Viewer, Cookies>();

  constructor(program: ShownProgram, browser: Browser) {
    this.#program = program;
    this.#browser = browser;
  }

  #loginOf(viewer: Exclude<Viewer, 'nobody' | 'newcomer'>): string {
    const found = this.#program.logins.find((login) => loginOf[viewer].test(login));
    if (found === undefined) throw new Error(`the demonstration has no log-in for the ${viewer}`);
    return found;
  }

  /** Somebody with a one-time password that the administrator has just given. */
  async #newcomer(): Promise<{ login: string; password: string }> {
    const request = await this.requestOf('administrator');
    const answer = await request.post(`/api/v1/accounts/${newcomerLogin}/reset-password`, { data: {} });
    if (!answer.ok()) throw new Error(await answer.text());
    const given = firstPassword.parse(await answer.json());
    return { login: newcomerLogin, password: given.firstPassword };
  }

  /** Cookies of somebody; undefined for nobody. */
  async cookiesOf(viewer: Viewer): Promise<Cookies | undefined> {
    if (viewer === 'nobody') return undefined;
    const known = this.#known.get(viewer);
    if (known) return known;
    const who =
      viewer === 'newcomer'
        ? await this.#newcomer()
        : { login: this.#loginOf(viewer), password: this.#program.password };
    const context = await this.#browser.newContext({ baseURL: this.#program.address });
    const answer = await context.request.post('/api/v1/session', { data: who });
    if (!answer.ok()) throw new Error(`${who.login}: ${await answer.text()}`);
    const state = await context.storageState();
    await context.close();
    this.#known.set(viewer, state);
    return state;
  }

  /** The interface programs use, as one of them. */
  async requestOf(viewer: Viewer): Promise<APIRequestContext> {
    const storageState = await this.cookiesOf(viewer);
    const options = { baseURL: this.#program.address };
    const context = await this.#browser.newContext(
      storageState === undefined ? options : { ...options, storageState },
    );
    return context.request;
  }
}

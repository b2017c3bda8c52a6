/** One thing that would be wrong in WeChat, or that the phone can't do. */
export interface Problem {
  readonly kind: 'api' | 'component' | 'setData' | 'script' | 'limit';
  readonly message: string;
  readonly page: string;
}

const problems: Problem[] = [];
let banner: HTMLElement | undefined;
let currentPage = (): string => '';

export function problemList(): readonly Problem[] {
  return problems;
}

/** Tells problems which page is on screen. */
export function nameProblemsBy(page: () => string): void {
  currentPage = page;
}

/** Says it loudly: kept for tests, and shown on the phone itself. The same thing is said once a page. */
export function reportProblem(kind: Problem['kind'], message: string): void {
  const page = currentPage();
  if (problems.some((known) => known.kind === kind && known.message === message && known.page === page))
    return;
  problems.push({ kind, message, page });
  console.warn(`[phone] ${kind}: ${message} (${page})`);
  show();
}

/** Forgets what was found so far; tests call it between pages. */
export function clearProblems(): void {
  problems.length = 0;
  banner?.remove();
  banner = undefined;
}

function show(): void {
  if (!banner) {
    banner = document.createElement('div');
    banner.className = 'h-problems';
    banner.setAttribute('role', 'status');
    banner.addEventListener('click', () => {
      banner?.remove();
      banner = undefined;
    });
    document.body.append(banner);
  }
  const last = problems.at(-1);
  banner.textContent = `预览发现 ${problems.length} 个问题：${last?.message ?? ''}`;
}

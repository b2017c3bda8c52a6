/** What a page's JSON may say about its window. */
export interface WindowConfig {
  readonly navigationBarTitleText?: string;
  readonly navigationBarBackgroundColor?: string;
  readonly navigationBarTextStyle?: string;
  readonly navigationStyle?: string;
  readonly backgroundColor?: string;
  readonly enablePullDownRefresh?: boolean;
  readonly onReachBottomDistance?: number;
  readonly disableScroll?: boolean;
}

export interface TabItem {
  pagePath: string;
  text: string;
  iconPath?: string;
  selectedIconPath?: string;
}

export interface TabBarConfig {
  readonly custom?: boolean;
  readonly list: TabItem[];
  color?: string;
  selectedColor?: string;
  backgroundColor?: string;
  borderStyle?: string;
}

export interface AppManifest {
  readonly pages: readonly string[];
  readonly entryPagePath?: string;
  readonly window?: WindowConfig;
  readonly tabBar?: TabBarConfig;
  readonly style?: string;
  readonly darkmode?: boolean;
  readonly __usePrivacyCheck__?: boolean;
}

export interface UnitManifest {
  readonly config: {
    readonly component?: boolean;
    readonly usingComponents?: Record<string, string>;
  };
  readonly scope?: string;
  /** The page's own JSON; absent for a component. */
  readonly page?: WindowConfig;
  readonly load: () => unknown;
}

/** theme.json: what `@name` stands for in each theme. */
export type Themes = Readonly<Record<'light' | 'dark', Readonly<Record<string, string>>>>;

/** All that the build hands to the phone. */
export interface Manifest {
  readonly app: AppManifest;
  /** Absent: the mini-program has no dark mode. */
  readonly themes?: Themes;
  readonly loadApp: () => unknown;
  readonly units: Readonly<Record<string, UnitManifest>>;
}

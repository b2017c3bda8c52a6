import selectorParser from 'postcss-selector-parser';

/** Whose styles these are. Empty: app.wxss, for everyone. */
export interface StyleTarget {
  /** Prefix of the classes of an isolated component. */
  readonly scope?: string;
  /** Value of the `wx-host` attribute that `:host` stands for. */
  readonly host?: string;
  /** The page that these styles must not leave. */
  readonly page?: string;
}

/**
 * WXSS selectors as the DOM knows them: `.a` → `.scope--a`, `view` → `wx-view`, `page` →
 * `wx-page`, `:host` → the host's attribute. Pages are kept apart by `:where(…)`, which adds
 * no specificity.
 */
export function selectorRewriter(target: StyleTarget): (selector: string) => string {
  const processor = selectorParser((list) => {
    list.each((selector) => {
      const tags = new Set<string>();
      selector.walk((node) => {
        if (node.type === 'class' && target.scope) node.value = `${target.scope}--${node.value}`;
        if (node.type === 'tag') {
          tags.add(node.value);
          node.value = `wx-${node.value}`;
        }
        if (node.type === 'pseudo' && node.value === ':host') node.replaceWith(hostAttribute(target));
      });
      if (target.page === undefined) return;
      const here = `[route="${target.page}"]`;
      if (tags.has('page')) {
        selector.walkTags((tag) => {
          if (tag.value === 'wx-page') tag.value = `wx-page:where(${here})`;
        });
      } else {
        selector.prepend(selectorParser.tag({ value: `:where(wx-page${here}) ` }));
      }
    });
  });
  return (selector) => processor.processSync(selector);
}

function hostAttribute(target: StyleTarget): selectorParser.Attribute {
  return selectorParser.attribute({
    attribute: 'wx-host',
    operator: '=',
    value: target.host ?? '',
    quoteMark: '"',
    raws: {},
  });
}

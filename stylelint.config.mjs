/** WXSS: only what WeChat reads, sizes by the variables of app.wxss, nothing fetched. */
export default {
  overrides: [{ files: ['**/*.wxss'], customSyntax: 'postcss' }],
  ignoreFiles: ['miniprogram/miniprogram_npm/**', 'dist/**'],
  rules: {
    'block-no-empty': true,
    'color-no-invalid-hex': true,
    'comment-no-empty': true,
    'declaration-block-no-duplicate-properties': true,
    'declaration-block-no-shorthand-property-overrides': true,
    'declaration-no-important': true,
    'font-family-no-duplicate-names': true,
    'function-calc-no-unspaced-operator': true,
    'function-url-scheme-disallowed-list': ['http', 'https', '//'],
    'keyframe-block-no-duplicate-selectors': true,
    'media-feature-name-no-unknown': true,
    'no-invalid-double-slash-comments': true,
    'property-no-unknown': true,
    'selector-pseudo-class-no-unknown': true,
    'selector-pseudo-element-no-unknown': true,
    // WeChat reads no universal selector.
    'selector-max-universal': 0,
    'string-no-newline': true,
    'unit-no-unknown': [true, { ignoreUnits: ['rpx'] }],
  },
};

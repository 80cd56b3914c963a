import {
  createUnifiedTheme,
  genPageTheme,
  palettes,
  type UnifiedTheme,
} from '@backstage/theme';
import { brand, systemFont } from './brand';

type Variant = 'light' | 'dark';

const sidebar = {
  background: brand.ink,
  indicator: brand.spring,
  color: brand.ash,
  selectedColor: brand.white,
  navItem: { hoverBackground: '#0C2D3A' },
  submenu: { background: brand.slate },
};

const palette = {
  light: {
    ...palettes.light,
    primary: { main: brand.forest, contrastText: brand.white },
    secondary: { main: '#3D4F58' },
    background: { default: brand.mist, paper: brand.white },
    text: { primary: brand.ink, secondary: brand.stone },
    success: { main: '#00684A' },
    warning: { main: '#8A5A00' },
    error: { main: '#B3261E' },
    info: { main: '#016BF8' },
    divider: brand.fog,
    link: brand.forest,
    linkHover: '#004D36',
    navigation: sidebar,
  },
  dark: {
    ...palettes.dark,
    primary: { main: brand.moss, contrastText: brand.ink },
    secondary: { main: brand.ash },
    background: { default: '#0A1A21', paper: brand.slate },
    text: { primary: '#E8EDEB', secondary: '#A9B8BD' },
    success: { main: brand.moss },
    warning: { main: '#FFC864' },
    error: { main: '#FF9A94' },
    info: { main: '#8CC3FF' },
    divider: '#26404C',
    link: brand.moss,
    linkHover: brand.spring,
    navigation: sidebar,
  },
};

/** A flat header in the page's own colours: the content is what stands out. */
function pageThemes(variant: Variant) {
  const { background, text } = palette[variant];
  const page = genPageTheme({
    colors: [background.default, background.default],
    shape: 'none',
    options: { fontColor: text.primary },
  });
  return Object.fromEntries(
    [
      'home',
      'documentation',
      'tool',
      'service',
      'website',
      'library',
      'other',
      'app',
      'apis',
      'card',
    ].map(name => [name, page]),
  );
}

/** The look of the portal, for MUI v4 and v5 alike. */
export function portalTheme(variant: Variant): UnifiedTheme {
  return createUnifiedTheme({
    palette: palette[variant],
    fontFamily: systemFont,
    htmlFontSize: 16,
    typography: {
      htmlFontSize: 16,
      fontFamily: systemFont,
      h1: { fontSize: 24, fontWeight: 600, marginBottom: 0 },
      h2: { fontSize: 20, fontWeight: 600, marginBottom: 8 },
      h3: { fontSize: 18, fontWeight: 600, marginBottom: 8 },
      h4: { fontSize: 16, fontWeight: 600, marginBottom: 8 },
      h5: { fontSize: 16, fontWeight: 600, marginBottom: 4 },
      h6: { fontSize: 14, fontWeight: 600, marginBottom: 4 },
    },
    defaultPageTheme: 'home',
    pageTheme: pageThemes(variant),
    components: {
      BackstageHeader: {
        styleOverrides: {
          header: {
            boxShadow: 'none',
            backgroundImage: 'none',
            paddingBottom: 8,
          },
          title: { fontSize: 24, fontWeight: 600 },
        },
      },
      BackstageSidebarItem: {
        // Room for the longest title, taken from an action that no item has.
        styleOverrides: {
          label: { width: 144 },
          secondaryAction: { width: 0, marginRight: 0 },
        },
      },
      MuiButton: {
        styleOverrides: {
          root: {
            textTransform: 'none',
            borderRadius: 6,
            minHeight: 36,
            '@media (pointer: coarse)': { minHeight: 44 },
          },
        },
      },
      MuiTab: {
        styleOverrides: { root: { textTransform: 'none', fontWeight: 500 } },
      },
      MuiCssBaseline: {
        styleOverrides: { body: { fontVariantNumeric: 'tabular-nums' } },
      },
    },
  });
}

/**
 * Small components and hooks that the portal's plugins share.
 *
 * @packageDocumentation
 */
export { ChoiceField, type ChoiceFieldProps } from './components/ChoiceField';
export { DayField, type DayFieldProps } from './components/DayField';
export {
  DiscardDialog,
  type DiscardDialogProps,
} from './components/DiscardDialog';
export { Disclosure, type DisclosureProps } from './components/Disclosure';
export { EntityLink } from './components/EntityLink';
export { EntityName } from './components/EntityName';
export { Fact } from './components/Fact';
export { Facts } from './components/Facts';
export { Failure, type FailureProps } from './components/Failure';
export { Fingerprint } from './components/Fingerprint';
export {
  FormBehindButton,
  type FormBehindButtonProps,
} from './components/FormBehindButton';
export { GroupField, type GroupFieldProps } from './components/GroupField';
export { Instant, type InstantProps } from './components/Instant';
export { ListSkeleton } from './components/ListSkeleton';
export { Mark, type MarkProps } from './components/Mark';
export { Notice, type NoticeProps } from './components/Notice';
export { PersonField, type PersonFieldProps } from './components/PersonField';
export { ReasonField, type ReasonFieldProps } from './components/ReasonField';
export {
  Records,
  type RecordColumn,
  type RecordsProps,
} from './components/Records';
export { SearchField, type SearchFieldProps } from './components/SearchField';
export { Section, type SectionProps } from './components/Section';
export { SideDrawer, type SideDrawerProps } from './components/SideDrawer';
export { SubTabs, type SubTabsProps } from './components/SubTabs';
export { TextWithNames } from './components/TextWithNames';
export { visuallyHidden } from './components/visuallyHidden';
export { WordList } from './components/WordList';
export { sentenceOf } from './errors/sentenceOf';
export { statusOf } from './errors/statusOf';
export { saveFile } from './files/saveFile';
export { formatCount } from './format/formatCount';
export { formatDay } from './format/formatDay';
export { relativeTime } from './format/relativeTime';
export { type GroupNode } from './groups/groupsInTreeOrder';
export { useAct, type Acting } from './hooks/useAct';
export { useComponents, type NamedRef } from './hooks/useComponents';
export { useEntityTitle } from './hooks/useEntityTitle';
export { useFocusOnMount } from './hooks/useFocusOnMount';
export { useGroups } from './hooks/useGroups';
export { useListKeys, type ListKeysOptions } from './hooks/useListKeys';
export { useLoad, type Loaded } from './hooks/useLoad';
export { useOpenEntry } from './hooks/useOpenEntry';
export {
  usePages,
  type Page,
  type PageRequest,
  type Pages,
} from './hooks/usePages';
export { useParam } from './hooks/useParam';
export { useUserRef } from './hooks/useUserRef';
export { useWhenSeen } from './hooks/useWhenSeen';
export { at, PluginHttp, type PluginHttpOptions } from './http/PluginHttp';
export { ClassicFrame } from './page/ClassicFrame';
export { type Frame, type FrameProps, type FrameTab } from './page/Frame';
export { PageBody, type PageBodyProps } from './page/PageBody';
export { PageTabs, type PageTabsProps } from './page/PageTabs';
export { uiTranslationRef } from './translation';

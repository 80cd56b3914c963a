/** Words of the capture form and of what waits on the device. */
export const captureMessages = {
  form: {
    voice: 'Whose words',
    theySaid: 'They said',
    iThink: 'I think',
    verbatimLabel: 'What did the builder say?',
    verbatimHint: 'In their words, as you heard them',
    noteLabel: 'What did you notice?',
    noteHint: 'What you think it means; nobody said it in these words',
    otherVerbatim: 'What the builder said, word for word',
    otherNote: 'What you think it means',
    details: 'Details',
    detailsHint: 'type, product area, event, who may see it',
    where: 'Where you heard it',
    builder: 'About the builder',
    builderHint: 'Never a name: who they are, not what they are called.',
    tagsHint: 'Press Enter after each',
    save: 'Save capture',
    saveKeys: 'Ctrl + Enter saves',
    required: 'Write down what the builder said, or what you noticed.',
    tooLong: '{{length}} characters; {{most}} is the most that can be stored.',
    kept: 'Your words are kept on this device as you type.',
    notKept:
      'This device does not keep your words as you type; save before you leave the page.',
    full: 'This device has no room left to keep the capture, so nothing was sent. Your words are still here: copy them, or free some space and save again.',
    notSet: 'Not set',
    correcting:
      'The server did not take this capture: {{problem}} Put it right and save it again.',
    sentMeanwhile:
      'While you were correcting it, this capture was sent again as it was, or discarded. Your words are still here and not saved. If it was stored, you can edit it under My captures; or save your words as a new capture.',
    saveAsNew: 'Save as a new capture',
    stopCorrecting: 'Leave it as it is',
  },
  saved: {
    heading: 'Your capture',
    onDevice: 'Saved on this device',
    sending: 'Sending…',
    stored: 'Stored',
    open: 'Open the insight',
    another: 'Capture another',
    elsewhere:
      'It no longer waits on this device: another tab sent or discarded it.',
    seeMine: 'See my captures',
  },
  problem: {
    unreachable:
      'The server cannot be reached. It is sent as soon as that changes; nothing is lost.',
    'signed-out':
      'You are no longer signed in. Load the page again and sign in; it is sent then.',
    server: 'The server could not store it: {{message}} It is tried again.',
    'no-echo':
      'Something answered in place of the server, perhaps a login page. Load the page again; it is sent then.',
    refused: 'The server did not take it: {{message}}',
  },
  outbox: {
    heading_one: '{{count}} capture waits on this device',
    heading_other: '{{count}} captures wait on this device',
    hint: 'They are sent by themselves, oldest first, and stay here until the server has them.',
    sendNow: 'Send now',
    sendAll: 'Send all now',
    correct: 'Open and correct',
    export: 'Export as a file',
    discard: 'Discard',
    discardQuestion: 'Discard this capture?',
    discardHint:
      'It is on this device alone. Discarded, it cannot be brought back.',
    keep: 'Keep it',
  },
  notAllowed: {
    heading: 'Capturing is for members of Builder Relations',
    body: 'You are not in one of its teams, so there is no team your captures would belong to. Your manager, or an admin of Builder Insights, can give you the right. What others captured for everyone to see is open to you.',
    insights: 'Read insights',
  },
  offline: {
    viewer:
      'The server cannot be reached right now. What you capture is kept on this device and sent later.',
  },
} as const;

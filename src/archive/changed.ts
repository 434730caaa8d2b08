/** A file of the content was changed or removed while a command was at work with it. */
export class ContentChanged extends Error {}

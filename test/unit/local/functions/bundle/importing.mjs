import './no-such-file.mjs';
export const handler = () => undefined;

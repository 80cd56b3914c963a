export const user = (name: string) => `user:default/${name}`;
export const group = (name: string) => `group:default/${name}`;

export class CookieJar {
  fetch(url: string | URL, init?: RequestInit): Promise<Response>;
  cookie(name: string): string | undefined;
}

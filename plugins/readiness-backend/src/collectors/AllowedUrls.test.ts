import { AllowedUrls } from './AllowedUrls';

const allowed = AllowedUrls.create([
  'https://insights.example.com',
  'https://docs.example.com/platform/',
  'http://10.0.0.7:9090/api',
]);

describe('AllowedUrls', () => {
  it.each([
    'https://insights.example.com',
    'https://insights.example.com/api/health?deep=1',
    'https://INSIGHTS.example.com:443/x',
    'https://docs.example.com/platform',
    'https://docs.example.com/platform/runbook.md',
    'http://10.0.0.7:9090/api/v1',
  ])('lets %s be asked', url => {
    expect(allowed.assert(url).href).toBe(new URL(url).href);
  });

  it.each([
    'http://insights.example.com/',
    'https://insights.example.com:8443/',
    'https://insights.example.com.evil.test/',
    'https://evil.test/?https://insights.example.com',
    'https://insights.example.com@evil.test/',
    'https://somebody:secret@insights.example.com/',
    'https://docs.example.com/',
    'https://docs.example.com/platform-secrets',
    'https://docs.example.com/platform/../secrets',
    'https://docs.example.com/platform/%2e%2e/secrets',
    'https://docs.example.com\\..\\secrets',
    'https://docs.example.com/platform/..%2f..%2fadmin',
    'https://docs.example.com/platform/..%5Csecrets',
    'https://docs.example.com/platform/%252e%252e/secrets',
    'http://10.0.0.7/api',
    'http://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
  ])('refuses %s', url => {
    expect(() => allowed.assert(url)).toThrow(/readiness\.http\.allowed/);
  });

  it('says what an address is that is none', () => {
    expect(() => allowed.assert('/health')).toThrow(
      "'/health' is no address; write it in full",
    );
  });
});

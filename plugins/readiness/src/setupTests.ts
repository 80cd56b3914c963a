import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Whole pages are opened in a simulated browser, on machines that do other work too: what ends a wait is the thing
// waited for.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(60_000);

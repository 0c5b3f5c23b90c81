/** Whether tests go into depth: `npm run test:deep`. Otherwise they look at a sample of what is alike. */
export const deep = process.env['TEST_DEEP'] === 'yes';

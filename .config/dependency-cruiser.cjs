// Who may import whom: events ← domain ← ports ← adapters, lambda ← services; infra by path only; nothing imports test.
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from },
  to: { path: '^(events|shared|services|infra|test)/', pathNot: allowed },
});
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    only('events-alone', '^events/', '^events/', 'the contract imports nothing of ours'),
    only('domain-pure', '^shared/domain/', '^(events|shared/domain)/', 'the meaning knows only the contract'),
    {
      name: 'domain-packages',
      comment: 'of packages the meaning knows only zod',
      severity: 'error',
      from: { path: '^shared/domain/' },
      to: { dependencyTypesNot: ['local'], pathNot: '^node_modules/zod/' },
    },
    {
      name: 'events-packages',
      severity: 'error',
      from: { path: '^events/' },
      to: { dependencyTypesNot: ['local'], pathNot: '^node_modules/zod/' },
    },
    only(
      'ports',
      '^shared/(ports|digest|case-id|commit|act)\\.ts$',
      '^(events|shared/domain|shared/(ports|digest|case-id|commit|act)\\.ts)',
      'the needs, and the one way a case changes',
    ),
    only(
      'adapters',
      '^shared/adapters/',
      '^(events|shared/(domain|adapters|ports|digest|case-id|commit|jurisdictions))',
      'outside world',
    ),
    only(
      'lambda',
      '^shared/lambda/',
      '^(events|shared/(domain|ports|digest|case-id|commit|act|lambda|api))',
      'the shell of every function',
    ),
    only('api', '^shared/api/', '^(events|shared/(domain|api))', 'the route table and what is made from it'),
    {
      name: 'sdk-at-home',
      comment: 'shared/adapters is the only home of the AWS SDK',
      severity: 'error',
      from: { path: '^(events|shared|services)/', pathNot: '^shared/adapters/' },
      to: { path: '^node_modules/@aws-sdk/' },
    },
    {
      name: 'services-apart',
      comment: 'a service never imports another',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    only('services', '^services/', '^(events|shared|services)/', 'services know no host'),
    {
      name: 'adapters-in-entry',
      comment: "only a service's entry.ts names adapters",
      severity: 'error',
      from: { path: '^services/', pathNot: '/entry\\.ts$' },
      to: { path: '^shared/adapters/' },
    },
    {
      name: 'infra-by-path',
      comment: 'the hosts refer to service code by path, never by import',
      severity: 'error',
      from: { path: '^infra/' },
      to: { path: '^services/[^/]+/' },
    },
    { name: 'nothing-imports-test', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(cdk\\.out|\\.build)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default'] },
  },
};

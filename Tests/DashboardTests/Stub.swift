import Testing

@Suite struct DashboardStubTests {}

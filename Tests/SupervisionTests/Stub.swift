import Testing

@Suite struct SupervisionStubTests {}

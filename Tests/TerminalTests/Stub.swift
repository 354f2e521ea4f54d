import Testing

@Suite struct TerminalStubTests {}

import Testing

@Suite struct CommandStubTests {}

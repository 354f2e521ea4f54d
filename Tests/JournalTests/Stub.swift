import Testing

@Suite struct JournalStubTests {}

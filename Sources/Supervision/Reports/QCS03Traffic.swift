extension Report {
  /// Report 3, total traffic and sales activity: how many came, what they did, and the ratios of it (domain.md §3 and §5).
  static func traffic(_ input: ReportInput) -> Body {
    table(
      [
        .visits, .people, .firsts, .withContact, .carded, .withoutContact, .returns, .others, .unfinished, .drives,
        .quotes, .orders, .deliveries, Figure(.contact), Figure(.drive), Figure(.returning), Figure(.closingFirst),
        Figure(.closingReturn),
      ], input, by: .day)
  }
}

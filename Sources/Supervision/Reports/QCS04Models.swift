extension Report {
  /// Report 4, traffic by model line: who looked at what and what came of it (domain.md §5).
  static func models(_ input: ReportInput) -> Body {
    table(
      [
        .visits, .firsts, .returns, .drives, .quotes, .cards, .orders, .deliveries, .losses, Figure(.contact),
        Figure(.drive), Figure(.conversion),
      ] + Figure.stock, input, by: .model)
  }
}

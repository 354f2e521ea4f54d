/// What a search looks through of a card.
enum SearchLine {
  /// Name, initials, phone and model with tabs between, in lower case.
  static func text(_ details: CardDetails) -> String { text(name: details.name, details.phone, details.model) }

  /// The same of what else has a name.
  static func text(name: String, _ phone: String, _ model: String) -> String {
    let initials = PinyinInitials.standard.readings(of: name).joined(separator: " ")
    return [name.lowercased(), initials, phone, model.lowercased()].joined(separator: "\t")
  }
}

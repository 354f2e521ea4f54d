import Supervision
import Terminal

extension ComplaintForm {
  /// What is known of the customer while the form is filled in, and to whom a grave one goes at once.
  static func aside(
    _ id: ComplaintID?, _ form: Form, _ world: World, _ language: Language, isMasked: Bool
  ) -> [[Span]] {
    let state = world.showroom.state
    let rule = state.settings.complaints
    var lines: [[Span]] = []
    if id == nil, ComplaintGrade.allCases[min(max(form.choice("grade"), 0), 2)] == .grave, let first = rule.ladder.first
    {
      let words = Phrase(zh: "★ 重大：登记即上报\(first.name.zh)", en: "★ grave: goes to the \(first.name.en) at once")
      lines.append([Span(words[language], .bad)])
    }
    let (name, phone) = (form.text("customer"), form.text("phone"))
    func shown(_ name: String) -> String { isMasked ? Masked.name(name) : name }
    lines += state.cards(ofPhone: phone).prefix(2).map { card in
      let details = card.details
      let who = details.consultant.map { state.name(of: $0)[language] } ?? ""
      let rest = [details.model, who].filter { !$0.isEmpty }.joined(separator: " · ")
      return [
        Span("\(card.id) ", .muted), Span(shown(details.name), .strong),
        Span(Phrase(zh: " \(details.level.rawValue) 级", en: " level \(details.level.rawValue)")[language], .info),
        Span(rest.isEmpty ? "" : " · " + rest, .muted),
      ]
    }
    let others = state.complaints(ofCustomerNamed: name, phone: phone).filter { $0.id != id }
    guard !others.isEmpty else { return lines }
    let known = name.isEmpty ? state.knownCustomer(of: phone).map(shown) : nil
    let words = Phrase(zh: "这位客户已有 \(others.count) 件", en: "\(others.count) of this customer before")
    let whose = known.map { Phrase(zh: "\($0)：", en: "\($0): ") } ?? .empty
    lines.append([Span(whose[language], .strong), Span(words[language], .warning)])
    for other in others.prefix(3) {
      let isToday = state.businessDay(of: other.received) == state.businessDay(of: world.now)
      let when =
        isToday
        ? Phrase(zh: "今天 \(other.received.time)", en: "today \(other.received.time)")
        : Phrase(both: "\(other.received.day)")
      let stands =
        other.isOpen ? Span(other.step.name[language], .warning) : Span("✓ " + other.step.name[language], .muted)
      lines.append([
        Span("  \(other.id) ", .muted), Span(when[language] + "  ", isToday ? .warning : .muted),
        Span(state.name(of: other.details.kind)[language] + "  "), stands,
        Span("  " + String(other.details.facts.map { $0 == "\n" ? " " : $0 }.prefix(60)), .muted),
      ])
    }
    return lines
  }
}

extension ShowroomState {
  /// Complaints of whom a name and the beginning of a phone tell, the latest first; of a phone from the seventh figure on.
  func complaints(ofCustomerNamed name: String, phone: String) -> [Complaint] {
    let isPhone = phone.count(where: \.isNumber) >= Self.figuresThatTell
    guard isPhone || (!name.isEmpty && phone.isEmpty) else { return [] }
    let wanted = ComplaintDetails(customer: name, phone: phone, kind: "")
    let found = isPhone ? complaints(of: phone) : complaints.values.filter { $0.details.isOfSameCustomer(as: wanted) }
    return found.sorted { $0.id > $1.id }
  }

  /// Prospects' cards whose phone begins as typed, from the seventh figure on, the latest first.
  func cards(ofPhone typed: String) -> [Card] {
    let whole = try? PhoneNumber.checked(typed)
    let figures = whole ?? typed.filter { $0.isASCII && $0.isNumber }
    guard figures.count >= Self.figuresThatTell else { return [] }
    return cards.cards.values.filter { $0.details.phone.hasPrefix(figures) }.sorted { $0.id > $1.id }
  }

  /// The customer who last complained from a phone, else whose card it is; nil when nobody is known by it.
  func knownCustomer(of phone: String) -> String? {
    complaints(ofCustomerNamed: "", phone: phone).first { !$0.details.customer.isEmpty }?.details.customer
      ?? cards(ofPhone: phone).first { !$0.details.name.isEmpty }?.details.name
  }

  /// How much of a phone tells whose it is.
  private static let figuresThatTell = 7
}

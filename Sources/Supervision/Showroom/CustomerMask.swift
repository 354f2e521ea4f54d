/// Hides customers in free text, for where others look on (design.md §4): the names the house knows, and phones.
public struct CustomerMask: Sendable {
  /// How long the names are that begin with a letter, the longest first.
  private var lengths: [Character: [Int]] = [:]
  private var names: Set<Substring> = []

  /// A mask for whom a showroom knows now, knew as the day began, and wrote down in today's acts; the staff stay.
  public init(_ showroom: Showroom) {
    var found: Set<String> = []
    for state in [showroom.opening, showroom.state] { state.name(customers: &found) }
    for event in showroom.acts.lazy.flatMap(\.events) { event.name(customers: &found) }
    for person in showroom.state.staff { found.subtract([person.name, person.latin]) }
    var begins: [Character: Set<Int>] = [:]
    for name in found where name.count > 1 && Masked.name(name) != name {
      guard let first = name.first else { continue }
      begins[first, default: []].insert(name.count)
      names.insert(name[...])
    }
    lengths = begins.mapValues { $0.sorted(by: >) }
  }

  /// The text with every known name and every phone masked.
  public func text(_ text: String) -> String {
    text.isEmpty ? text : Self.maskingPhones(maskingNames(text))
  }

  private func maskingNames(_ text: String) -> String {
    guard !names.isEmpty, text.contains(where: { lengths[$0] != nil }) else { return text }
    var (result, rest) = ("", text[...])
    while let first = rest.first {
      let before = result.last
      let name = (lengths[first] ?? []).lazy.map { rest.prefix($0) }.first { name in
        guard names.contains(name) else { return false }
        // A Latin name within a longer word is not that name.
        let edges = [before, rest[name.endIndex...].first]
        return !first.isASCII || !edges.contains { $0.map { $0.isLetter && $0.isASCII } ?? false }
      }
      if let name {
        result += Masked.name(String(name))
        rest = rest[name.endIndex...]
      } else {
        result.append(first)
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// Seven digits or more in a row are a phone, and eleven that begin as a mobile's do though they stand in groups; a
  /// date has dashes and fewer.
  private static func maskingPhones(_ text: String) -> String {
    guard text.contains(where: { $0.isASCII && $0.isNumber }) else { return text }
    var (result, run) = ("", "")
    func end() -> String {
      let tail = String(run.reversed().prefix { !$0.isNumber }.reversed())
      let body = run.dropLast(tail.count)
      return masked(body) + tail
    }
    for character in text {
      let isDigit = character.isASCII && character.isNumber
      if isDigit || (!run.isEmpty && (character == " " || character == "-") && run.last?.isNumber ?? false) {
        run.append(character)
      } else {
        result += end()
        run = ""
        result.append(character)
      }
    }
    return result + end()
  }

  private static func masked(_ run: Substring) -> String {
    let digits = run.filter(\.isNumber)
    let national = digits.count == 13 && digits.hasPrefix("86") ? digits.dropFirst(2) : digits[...]
    let groups = run.split { !$0.isNumber }
    let isMobile = national.count == 11 && national.first == "1" && groups.count <= 4
    if isMobile, groups.allSatisfy({ $0.count > 1 }) { return Masked.phone(String(national)) }
    var (result, group) = ("", "")
    for character in run {
      if character.isNumber {
        group.append(character)
      } else {
        result += (group.count >= 7 ? Masked.phone(group) : group) + String(character)
        group = ""
      }
    }
    return result + (group.count >= 7 ? Masked.phone(group) : group)
  }
}

extension ShowroomState {
  fileprivate func name(customers: inout Set<String>) {
    for complaint in complaints.values { customers.insert(complaint.details.customer) }
    for visit in visits.values { customers.insert(visit.details.name) }
    for card in cards.cards.values { customers.insert(card.details.name) }
    for line in sheets.lines.values { line.entry.name(customers: &customers) }
    for day in plans.values { for item in day.items { customers.insert(item.details.customer) } }
    for day in roster.values { for appointment in day.appointments { customers.insert(appointment.with) } }
    for record in days.records.values { for row in record.dms ?? [] { customers.insert(row.name) } }
  }
}

extension SheetEntry {
  fileprivate func name(customers: inout Set<String>) {
    switch self {
    case .call(let call): customers.insert(call.name)
    case .lead(let lead): customers.insert(lead.name)
    case .event: break
    }
  }
}

extension Event {
  fileprivate func name(customers: inout Set<String>) {
    switch self {
    case .complaint(.opened(_, _, let details)), .complaint(.edited(_, let details)):
      customers.insert(details.customer)
    case .visit(.described(_, let details)): customers.insert(details.name)
    case .card(.made(_, _, _, let details)), .card(.edited(_, let details)): customers.insert(details.name)
    case .card(.carriedIn(let card)): customers.insert(card.details.name)
    case .sheet(.opened(_, _, let entry)), .sheet(.edited(_, let entry)): entry.name(customers: &customers)
    case .plan(.added(_, _, let details)), .plan(.edited(_, let details)): customers.insert(details.customer)
    case .day(.dmsTaken(_, let rows)): customers.formUnion(rows.map(\.name))
    case .day(.dmsPut(_, let row)): customers.insert(row.name)
    case .roster(.appointmentSet(_, let appointment)), .roster(.appointmentCleared(_, let appointment)):
      customers.insert(appointment.with)
    default: break
    }
  }
}

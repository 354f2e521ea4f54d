/// Every card and visit ever, and what was counted day by day, as far as the days in it go: what reports over any span
/// and searches over all read.
///
/// Nothing but what the acts say is in it, so that it can be made anew from them at any time. Facts stand in the order of
/// their numbers; the changes of cards and the counts in the order of their days.
public struct Register: Sendable {
  /// Every visit.
  public var visits: [RegisteredVisit] = []
  /// Every card.
  public var cards: [RegisteredCard] = []
  /// What happened to cards.
  public var changes: [CardChange] = []
  /// Everybody counted.
  public var tallies: [TallyFact] = []
  /// Every line of the channels' sheets.
  public var sheets: [SheetFact] = []
  /// What the places of names in the facts stand for; the first is empty.
  public private(set) var names: [String]
  /// The steps that bits of a visit stand for.
  public private(set) var steps: [StepID]
  /// What a search looks through: a line a card, with tabs between name, initials, phone and model, in lower case.
  public var lines: [UInt8] = []
  /// The rest that is written on cards, with tabs between.
  public var words: [UInt8] = []
  /// The last day that is in it; nil for none.
  public internal(set) var covered: CivilDay?
  private var table: NameTable?

  /// One in which there is nothing yet.
  public init() { self.init(names: [""], steps: [], covered: nil) }

  /// One of names and steps as they were kept, for its facts to be filled in.
  public init(names: [String], steps: [StepID], covered: CivilDay?) {
    self.names = names.isEmpty ? [""] : names
    self.steps = steps
    self.covered = covered
  }

  /// The name that a fact stands for; empty where there is none.
  public func name(_ place: Int32) -> String { names.indices.contains(Int(place)) ? names[Int(place)] : "" }

  /// The place of a name among all names; nil when no fact has it.
  public func place(of name: String) -> Int32? { names.firstIndex(of: name).map(Int32.init) }

  /// The visit of a number; nil when it is not in here.
  public func visit(_ id: VisitID) -> RegisteredVisit? {
    Self.find(id.rawValue, in: visits, \.number).map { visits[$0] }
  }

  /// The card of a number; nil when it is not in here.
  public func card(_ id: CardID) -> RegisteredCard? { Self.find(id.rawValue, in: cards, \.number).map { cards[$0] } }

  /// The sheet's line of a number; nil when it is not in here.
  public func sheet(_ id: SheetID) -> SheetFact? { Self.find(id.rawValue, in: sheets, \.number).map { sheets[$0] } }

  /// The visits of a span of business days.
  public func visits(in days: ClosedRange<CivilDay>) -> [RegisteredVisit] {
    visits.filter { days.contains($0.businessDay) }
  }

  /// The cards made in a span of business days.
  public func cards(in days: ClosedRange<CivilDay>) -> [RegisteredCard] {
    cards.filter { days.contains($0.businessDay) }
  }

  /// The lines of the sheets of a span of business days.
  public func sheets(in days: ClosedRange<CivilDay>) -> [SheetFact] { sheets.filter { days.contains($0.businessDay) } }

  /// What happened to cards in a span of business days.
  public func changes(in days: ClosedRange<CivilDay>) -> ArraySlice<CardChange> {
    Self.slice(of: changes, days.lowerBound.number, days.upperBound.number, \.day)
  }

  /// What was counted in a span of days.
  public func tallies(in days: ClosedRange<CivilDay>) -> ArraySlice<TallyFact> {
    Self.slice(of: tallies, days.lowerBound.number, days.upperBound.number, \.day)
  }

  /// All visits of one card, the oldest first.
  public func visits(of card: CardID) -> [RegisteredVisit] {
    let number = Int32(clamping: card.rawValue)
    return visits.filter { $0.card == number }
  }

  /// What happened to one card, the oldest first.
  public func changes(of card: CardID) -> [CardChange] {
    let number = Int32(clamping: card.rawValue)
    return changes.filter { $0.card == number }
  }

  /// The levels of all cards as a day began: those made before it, with what happened since taken back.
  ///
  /// Cards on which nobody worked for `Retention.cardDays` by then are left out, as they are put away.
  public func levels(before day: CivilDay) -> [(card: RegisteredCard, level: CustomerLevel)] {
    let first = Int32(clamping: day.number)
    let oldest = Int32(clamping: day.number - Retention.cardDays)
    var after: [Int32: CustomerLevel] = [:]
    var worked: Set<Int32> = []
    for change in changes.reversed() {
      if change.day >= first {
        if change.kind == .level { after[change.card] = change.from }
      } else if change.day >= oldest {
        worked.insert(change.card)
      } else {
        break
      }
    }
    return cards.compactMap { card in
      guard card.day < first, card.day >= oldest || card.touched >= oldest else { return nil }
      let isWorked = card.day >= oldest || worked.contains(card.number) || card.touched < first
      return isWorked ? (card, after[card.number] ?? card.level) : nil
    }
  }

  /// The customer's name, phone and model on a card, as they were written.
  public func text(of card: RegisteredCard) -> CardWords {
    let parts = Self.parts(of: words, card.words, card.wordsCount)
    return CardWords(parts: parts.map { String(decoding: $0, as: UTF8.self) })
  }

  /// The customer's name and phone on a card.
  public func nameAndPhone(of card: RegisteredCard) -> (name: String, phone: String) {
    let (start, end) = (Int(card.words), Int(card.words) + Int(card.wordsCount))
    guard end <= words.count else { return ("", "") }
    let parts = words[start..<end].split(separator: UInt8(ascii: "\t"), maxSplits: 2, omittingEmptySubsequences: false)
    return (
      parts.first.map { String(decoding: $0, as: UTF8.self) } ?? "",
      parts.count > 1 ? String(decoding: parts[1], as: UTF8.self) : ""
    )
  }

  static func parts(of bytes: [UInt8], _ start: UInt32, _ count: UInt16) -> [ArraySlice<UInt8>] {
    let end = Int(start) + Int(count)
    guard end <= bytes.count else { return [] }
    return bytes[Int(start)..<end].split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
  }

  mutating func place(_ name: String) -> Int32 {
    guard !name.isEmpty else { return 0 }
    var known = table ?? NameTable(names)
    table = nil
    let place = known.place(of: name)
    if place == names.count { names.append(name) }
    table = known
    return Int32(clamping: place)
  }

  mutating func bit(of step: StepID) -> UInt32 {
    if let place = steps.firstIndex(of: step) { return place < 32 ? 1 << UInt32(place) : 0 }
    guard steps.count < 32 else { return 0 }
    steps.append(step)
    return 1 << UInt32(steps.count - 1)
  }

  /// Where a number stands among facts in the order of their numbers.
  static func find<Fact>(_ number: Int, in facts: [Fact], _ key: KeyPath<Fact, Int32>) -> Int? {
    let place = slot(of: Int32(clamping: number), in: facts, key)
    return place < facts.count && Int(facts[place][keyPath: key]) == number ? place : nil
  }

  /// Where a number stands, or would.
  static func slot<Fact>(of number: Int32, in facts: [Fact], _ key: KeyPath<Fact, Int32>) -> Int {
    // Nearly always it is one of the last.
    if let last = facts.last, last[keyPath: key] < number { return facts.count }
    var (low, high) = (0, facts.count)
    while low < high {
      let middle = (low + high) / 2
      if facts[middle][keyPath: key] < number { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func slice<Fact>(
    of facts: [Fact], _ first: Int, _ last: Int, _ key: KeyPath<Fact, Int32>
  ) -> ArraySlice<Fact> {
    let start = slot(of: Int32(clamping: first), in: facts, key)
    let end = slot(of: Int32(clamping: last + 1), in: facts, key)
    return facts[start..<max(start, end)]
  }

  /// Puts a fact in place of that of the same number.
  static func put<Fact>(_ fact: Fact, in facts: inout [Fact], _ key: KeyPath<Fact, Int32>) {
    let place = slot(of: fact[keyPath: key], in: facts, key)
    if place < facts.count, facts[place][keyPath: key] == fact[keyPath: key] {
      facts[place] = fact
    } else {
      facts.insert(fact, at: place)
    }
  }
}

/// What stands on a card in words.
public struct CardWords: Hashable, Sendable {
  /// The details that are kept so, in their order.
  static let details: [WritableKeyPath<CardDetails, String> & Sendable] = [
    \.name, \.phone, \.model, \.colour, \.budget, \.use, \.concern, \.rival, \.carOwned, \.address, \.aim, \.remark,
    \.instruction,
  ]
  private let parts: [String]

  init(parts: [String]) { self.parts = parts }

  /// A detail, such as `\.name`; empty where nothing is known, and for what is no text.
  public subscript(detail: KeyPath<CardDetails, String>) -> String {
    guard let place = Self.details.firstIndex(where: { $0 == detail }), place < parts.count else { return "" }
    return parts[place]
  }

  /// Why the customer was lost or was to be given up; empty for none.
  public var lossReason: String { parts.count > Self.details.count ? parts[Self.details.count] : "" }
}

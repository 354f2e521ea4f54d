/// What is sought among every card and visit ever; what is left open does not narrow it.
public struct RegisterQuery: Hashable, Sendable {
  /// Words of which each has to be in name, initials, phone or model; any part of them.
  public var text: String
  /// The levels a card may have; none for any.
  public var levels: Set<CustomerLevel>
  /// A part of the model; empty for any.
  public var model: String
  /// Who looks after the customer; nil for anybody.
  public var consultant: StaffID?
  /// The days in which the card was made or the customer came; nil for any.
  public var days: ClosedRange<CivilDay>?

  /// What is sought.
  public init(
    _ text: String = "", levels: Set<CustomerLevel> = [], model: String = "", consultant: StaffID? = nil,
    days: ClosedRange<CivilDay>? = nil
  ) {
    self.text = text
    self.levels = levels
    self.model = model
    self.consultant = consultant
    self.days = days
  }

  /// Whether nothing is sought, so that everything is found.
  public var isOpen: Bool { self == RegisterQuery(text) && words.isEmpty }

  /// The words in lower case; the digits of a phone stand together however they were typed.
  var words: [[UInt8]] {
    text.lowercased().split(whereSeparator: \.isWhitespace).map { word in
      let isPhone = word.contains(where: \.isNumber) && word.allSatisfy { $0.isNumber || "-()+".contains($0) }
      return Array(isPhone ? word.utf8.filter { (0x30...0x39).contains($0) } : Array(word.utf8))
    }.filter { !$0.isEmpty }
  }
}

/// Something a search found.
public enum RegisterHit: Hashable, Sendable {
  /// A customer's card.
  case card(RegisteredCard)
  /// A visit of somebody who left no contact.
  case visit(RegisteredVisit)
  /// A call or a lead of somebody who has no card.
  case sheet(SheetFact)

  /// When it came up, in milliseconds since 1970.
  public var when: Int64 {
    switch self {
    case .card(let card): card.made
    case .visit(let visit): visit.arrived
    case .sheet(let sheet): sheet.received
    }
  }
}

/// What a search came to.
public struct RegisterFindings: Sendable {
  /// The latest of what was found.
  public var hits: [RegisterHit] = []
  /// How many there are in all.
  public var count = 0

  /// Nothing yet.
  public init() {}
}

/// Every card and visit ever, ready to be searched with every key: the days gone by, which do not change, and what is at
/// hand, which does.
public final class RegisterSearch: Sendable {
  /// The days gone by.
  public let past: Register
  private let index: RegisterIndex

  /// A search over the days gone by.
  public init(_ past: Register) {
    self.past = past
    index = RegisterIndex(past)
  }

  /// The register of what a showroom has at hand; it goes before what was known of that.
  public static func hand(_ showroom: Showroom) -> Register {
    var hand = Register()
    hand.take(showroom)
    hand.takeCards(of: showroom.state)
    return hand
  }

  /// The register that knows a hit, for its names and words.
  public func home(of hit: RegisterHit, hand: Register) -> Register {
    switch hit {
    case .card(let card): hand.card(CardID(rawValue: Int(card.number))) == card ? hand : past
    case .visit(let visit): hand.visit(VisitID(rawValue: Int(visit.number))) == visit ? hand : past
    case .sheet(let sheet): hand.sheet(SheetID(rawValue: Int(sheet.number))) == sheet ? hand : past
    }
  }

  /// What is sought, the latest first, no more than so many.
  public func find(_ query: RegisterQuery, hand: Register, limit: Int) -> RegisterFindings {
    var found = RegisterFindings()
    // Hits of both are in the order of time but for clocks that jumped; the latest of both are the latest of all.
    Self.find(query, in: hand, RegisterIndex(hand), besides: nil, limit: limit, &found)
    Self.find(query, in: past, index, besides: hand, limit: limit, &found)
    found.hits.sort { $0.when > $1.when }
    if found.hits.count > limit { found.hits.removeLast(found.hits.count - limit) }
    return found
  }

  private static func find(
    _ query: RegisterQuery, in register: Register, _ index: RegisterIndex, besides hand: Register?, limit: Int,
    _ found: inout RegisterFindings
  ) {
    let words = query.words.map(SoughtWord.init)
    let models = query.model.isEmpty ? nil : register.places(having: query.model)
    let consultant = query.consultant.map { Int32(clamping: $0.rawValue) }
    let days = query.days.map { Int32(clamping: $0.lowerBound.number)...Int32(clamping: $0.upperBound.number) }
    var came: Set<Int32> = []
    if let days { for visit in register.visits where days.contains(visit.day) { came.insert(visit.card) } }
    if let days, let hand { for visit in hand.visits where days.contains(visit.day) { came.insert(visit.card) } }
    var levels = [Bool](repeating: query.levels.isEmpty, count: CustomerLevel.allCases.count)
    for level in query.levels { levels[Int(level.levelPlace)] = true }
    let isNarrowed = !query.levels.isEmpty || consultant != nil || models != nil || days != nil
    func isWanted(_ card: RegisteredCard) -> Bool {
      levels[min(Int(card.levelPlace), levels.count - 1)] && consultant.map({ card.consultant == $0 }) ?? true
        && models?.contains(card.model) ?? true
        && days.map({ $0.contains(card.day) || came.contains(card.number) }) ?? true
    }
    // What is at hand goes before what was known of it, the last first as the cards are gone through.
    var known = (hand?.cards ?? []).compactMap { Register.find(Int($0.number), in: register.cards, \.number) }[...]
    register.lines.withUnsafeBytes { lines in
      var kept = 0
      for place in index.spans.indices.reversed() {
        let (start, count) = (Int(index.spans[place] >> 16), Int(index.spans[place] & 0xFFFF))
        if known.last == place {
          known.removeLast()
          continue
        }
        guard words.allSatisfy({ $0.isIn(lines, from: start, count: count) }),
          !isNarrowed || isWanted(register.cards[place])
        else { continue }
        found.count += 1
        if kept < limit {
          kept += 1
          found.hits.append(.card(register.cards[place]))
        }
      }
      guard query.levels.isEmpty else { return }
      kept = 0
      for sheet in register.sheets.reversed() where sheet.card == 0 && sheet.lineCount > 0 && sheet.kindPlace != 2 {
        guard consultant.map({ sheet.consultant == $0 }) ?? true, models?.contains(sheet.model) ?? true,
          days?.contains(sheet.day) ?? true,
          words.allSatisfy({ $0.isIn(lines, from: Int(sheet.line), count: Int(sheet.lineCount)) }),
          hand?.sheet(SheetID(rawValue: Int(sheet.number))) == nil
        else { continue }
        found.count += 1
        if kept < limit {
          kept += 1
          found.hits.append(.sheet(sheet))
        }
      }
    }
    guard query.levels.isEmpty else { return }
    var isNamed = [Bool](repeating: words.isEmpty, count: register.names.count)
    for (name, line) in index.lines where words.allSatisfy({ $0.isIn(line) }) { isNamed[Int(name)] = true }
    var kept = 0
    for place in index.strangers.reversed() {
      let visit = register.visits[Int(place)]
      guard isNamed.indices.contains(Int(visit.name)), isNamed[Int(visit.name)],
        consultant.map({ visit.consultant == $0 }) ?? true, models?.contains(visit.model) ?? true,
        days?.contains(visit.day) ?? true, hand?.visit(VisitID(rawValue: Int(visit.number))) == nil
      else { continue }
      found.count += 1
      if kept < limit {
        kept += 1
        found.hits.append(.visit(visit))
      }
    }
  }
}

extension Register {
  /// The places of names that have a text in them, whatever its case.
  func places(having text: String) -> Set<Int32> {
    let wanted = Array(text.lowercased().utf8)
    var places: Set<Int32> = []
    for (place, name) in names.enumerated() where SoughtWord(wanted).isIn(Array(name.lowercased().utf8)) {
      places.insert(Int32(clamping: place))
    }
    return places
  }
}

/// What reports and searches need of one line of a channel's sheet, short and of one size; see `RegisteredVisit`.
public struct SheetFact: Hashable, Sendable, BitwiseCopyable {
  /// When it came in, in milliseconds since 1970.
  public var received: Int64 = 0
  /// Its number.
  public var number: Int32 = 0
  /// Seconds that the wall was ahead of UTC.
  public var offset: Int32 = 0
  /// The business day it counts for, in days since 1970.
  public var day: Int32 = 0
  /// The channel.
  public var channel: Int32 = 0
  /// Seconds to a lead's first answer; -1 for none.
  public var answer: Int32 = -1
  /// Why a lead came to nothing.
  public var reason: Int32 = 0
  /// Who follows it up, or leads it; 0 for nobody.
  public var consultant: Int32 = 0
  /// The customer's card; 0 for none.
  public var card: Int32 = 0
  /// The medium of a call, the platform of a lead.
  public var source: Int32 = 0
  /// The model asked about.
  public var model: Int32 = 0
  /// The day a caller was invited for; `RegisteredCard.noDay` for none.
  public var invitedFor: Int32 = RegisteredCard.noDay
  /// People talked to.
  public var contacts: Int32 = 0
  /// Those who left a number.
  public var contactsLeft: Int32 = 0
  /// Cards made.
  public var cards: Int32 = 0
  /// Those invited.
  public var invited: Int32 = 0
  /// Orders.
  public var orders: Int32 = 0
  /// Cost in yuan.
  public var cost: Int32 = 0
  /// Where its line begins in a register's `lines`, in bytes.
  public var line: UInt32 = 0
  /// How long its line is.
  public var lineCount: UInt16 = 0
  /// 0 for a call, 1 for a lead, 2 for an event.
  public var kindPlace: UInt8 = 0
  /// What became of a lead: 0 waiting, 1 valid card, 2 no intent, 3 on file.
  public var result: UInt8 = 0

  /// A blank one.
  public init() {}

  /// The sheet it stands on.
  public var kind: SheetKind { SheetKind.allCases[min(Int(kindPlace), SheetKind.allCases.count - 1)] }
  /// When it came in, as the wall there showed it.
  public var moment: Moment { Moment(Instant(milliseconds: received), offset: Int(offset)) }
  /// The business day it counts for.
  public var businessDay: CivilDay { CivilDay(number: Int(day)) }
}

extension Register {
  /// Whom a line is about, as a search knows them: in lower case.
  public func text(of sheet: SheetFact) -> (name: String, phone: String) {
    let parts = Self.parts(of: lines, sheet.line, sheet.lineCount).map { String(decoding: $0, as: UTF8.self) }
    return (parts.first ?? "", parts.count > 2 ? parts[2] : "")
  }

  mutating func takeSheets(of state: ShowroomState) {
    for line in state.sheets.lines.values.sorted(by: { $0.id < $1.id }) { take(line, state) }
  }

  private mutating func take(_ sheet: SheetLine, _ state: ShowroomState) {
    let place = Self.find(sheet.id.rawValue, in: sheets, \.number)
    var fact = place.map { sheets[$0] } ?? SheetFact()
    fact.number = Int32(clamping: sheet.id.rawValue)
    fact.received = sheet.received.instant.milliseconds
    fact.offset = Int32(clamping: sheet.received.offset)
    fact.day = Int32(clamping: state.sheetDay(of: sheet).number)
    fact.channel = self.place(sheet.channel.rawValue)
    fact.kindPlace = UInt8(SheetKind.allCases.firstIndex(of: sheet.entry.kind) ?? 0)
    fact.consultant = Int32(clamping: sheet.entry.consultant?.rawValue ?? 0)
    fact.card = Int32(clamping: sheet.card?.rawValue ?? 0)
    fact.model = self.place(sheet.entry.model)
    if let contacted = sheet.contacted {
      fact.answer = Int32(
        clamping: max(0, contacted.instant.milliseconds - sheet.received.instant.milliseconds) / 1000)
    }
    switch sheet.result {
    case .waiting: fact.result = 0
    case .validCard: fact.result = 1
    case .noIntent(let reason): (fact.result, fact.reason) = (2, self.place(reason.rawValue))
    case .onFile: fact.result = 3
    }
    switch sheet.entry {
    case .call(let call):
      fact.source = self.place(call.source?.rawValue ?? "")
      fact.invitedFor = call.invitedFor.map { Int32(clamping: $0.number) } ?? RegisteredCard.noDay
    case .lead(let lead): fact.source = self.place(lead.platform)
    case .event: break
    }
    let sums = SheetRatios([sheet])
    fact.contacts = Int32(clamping: sums.contacts)
    fact.contactsLeft = Int32(clamping: sums.contactsLeft)
    fact.cards = Int32(clamping: sums.cards)
    fact.invited = Int32(clamping: sums.invited)
    fact.orders = Int32(clamping: sums.orders)
    fact.cost = Int32(clamping: sums.cost)
    writeLine(of: sheet.entry, to: &fact)
    if let place { sheets[place] = fact } else { Self.put(fact, in: &sheets, \.number) }
  }

  private mutating func writeLine(of entry: SheetEntry, to fact: inout SheetFact) {
    let line = Array(
      SearchLine.text(name: entry.name, entry.phone, entry.model).utf8.prefix(Int(UInt16.max)))
    let (start, end) = (Int(fact.line), Int(fact.line) + Int(fact.lineCount))
    if fact.lineCount > 0, end <= lines.count, lines[start..<end].elementsEqual(line) { return }
    fact.line = UInt32(clamping: lines.count)
    fact.lineCount = UInt16(line.count)
    lines += line
  }
}

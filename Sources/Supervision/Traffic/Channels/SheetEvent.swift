/// What can happen to a line of a channel's sheet.
public enum SheetEvent: Hashable, Codable, Sendable {
  /// It was written down.
  case opened(sheet: SheetID, channel: ChannelID, entry: SheetEntry)
  /// What stands on it was changed to this.
  case edited(sheet: SheetID, entry: SheetEntry)
  /// A lead was answered for the first time.
  case contacted(sheet: SheetID)
  /// What became of a lead.
  case resolved(sheet: SheetID, result: LeadResult)
  /// The customer has this card, made of the line or on file before.
  case carded(sheet: SheetID, card: CardID)

  /// The line it happened to.
  public var sheet: SheetID {
    switch self {
    case .opened(let id, _, _), .edited(let id, _), .contacted(let id), .resolved(let id, _), .carded(let id, _): id
    }
  }
}

/// The lines at hand: those of the last `Retention.sheetDays`, and events out for as long as their orders come in. The
/// others lie in the archives and in the register.
public struct SheetBook: Hashable, Sendable {
  /// The lines, by number.
  public internal(set) var lines: [SheetID: SheetLine] = [:]
  /// The number the next line gets.
  var nextNumber = 1

  init() {}

  mutating func letGo(after day: CivilDay) {
    lines = lines.filter { _, line in
      let days = if case .event = line.entry { Retention.recordDays } else { Retention.sheetDays }
      return line.at.day >= day.advanced(by: -days)
    }
  }
}

extension ShowroomState {
  mutating func apply(_ event: SheetEvent, at moment: Moment) {
    if case .opened(let id, let channel, let entry) = event {
      sheets.lines[id] = SheetLine(id: id, channel: channel, at: moment, entry: entry)
      sheets.nextNumber = max(sheets.nextNumber, id.rawValue + 1)
      return
    }
    guard var line = sheets.lines[event.sheet] else { return }
    switch event {
    case .opened: break
    case .edited(_, let entry): line.entry = entry
    case .contacted: line.contacted = moment
    case .resolved(_, let result): line.result = result
    case .carded(_, let card):
      // A day out may bring many cards; it is the number of them that stands on its line.
      if case .event(var out) = line.entry {
        out.cards += 1
        line.entry = .event(out)
      } else {
        line.card = card
      }
    }
    sheets.lines[line.id] = line
  }
}

import Journal
import Testing

@testable import Supervision

/// What is read from a store when it is asked for is what would have been read at once.
@Suite struct ShelfTests {
  /// A house after some busy days.
  private static let house: Showroom = {
    var showroom = Showroom()
    var number: UInt64 = 0
    for act in PracticeDay.days(6, from: CivilDay(number: 20_780), offset: 28_800, seed: 3) {
      number += 1
      let context = Context(now: act.at, author: act.author, id: ActID(high: 7, low: number))
      if let act = try? showroom.decide(act.command, context), !act.events.isEmpty { showroom.apply(act) }
    }
    return showroom
  }()

  private func written(_ showroom: Showroom) throws -> [UInt8] { try PropertyListCoder.bytes(of: showroom) }

  private func list(_ showroom: Showroom) throws -> PropertyList { try PropertyListCoder.encode(showroom) }

  @Test func whatIsReadLaterIsWhatWasWritten() throws {
    let bytes = try written(Self.house)
    let carried: Showroom = try PropertyListCoder.decode(keeping: bytes)
    let state = carried.state
    #expect(state.complaints.isCarried && state.cards.cards.isCarried && state.roster.isCarried)
    // One entry of each, then their identifiers, then all of them.
    let id = try #require(Self.house.opening.complaints.keys.max())
    #expect(carried.opening.complaints[id] == Self.house.opening.complaints[id])
    #expect(carried.opening.complaints[ComplaintID(rawValue: 9_999)] == nil)
    #expect(Set(state.cards.cards.keys) == Set(Self.house.state.cards.cards.keys))
    #expect(state.duties.count == Self.house.state.duties.count)
    #expect(carried == Self.house && carried.state.hashValue == Self.house.state.hashValue)
    #expect(try list(carried) == list(Self.house))
    // Which complaints are open was read, not computed, and is the same.
    #expect(state.complaintDesk == ComplaintDesk(state.complaints.values))
    #expect(!state.complaintDesk.received.isEmpty && !state.complaintDesk.closed.isEmpty)
  }

  /// Folding a state into the file makes no value of what nobody asked for, and gives the same bytes.
  @Test func whatNobodyAskedForIsStoredOnAsItWas() throws {
    let bytes = try PropertyListCoder.bytes(of: Self.house.opening)
    let carried: ShowroomState = try PropertyListCoder.decode(keeping: bytes)
    #expect(try PropertyListCoder.encode(carried) == BinaryPropertyList.read(bytes))
    #expect(carried.complaints.isUnread && carried.cards.cards.isUnread && carried.roster.isUnread)
    #expect(carried.tasks.isUnread && carried.meetings.byNumber.isUnread && !carried.meetings.meetings.isEmpty)
    // Some were asked for, some removed.
    var (some, all) = (carried, Self.house.opening)
    for (place, id) in all.complaints.keys.sorted().enumerated() {
      if place % 3 == 0 { some.complaints[id] = nil }
      if place % 3 == 1 { _ = some.complaints[id] }
      if place % 3 == 0 { all.complaints[id] = nil }
    }
    #expect(try PropertyListCoder.encode(some) == PropertyListCoder.encode(all))
  }

  /// Meetings were a list once.
  @Test func meetingsOfAnEarlierVersionAreRead() throws {
    let list = try PropertyListCoder.encode(Self.house.opening)
    let meetings = Self.house.opening.meetings.meetings
    let old = try list.changed(at: ["meetings"], to: ["meetings": PropertyListCoder.encode(meetings)])
    let found: ShowroomState = try PropertyListCoder.decode(keeping: BinaryPropertyList.write(old))
    #expect(found.meetings.meetings == meetings && meetings.count > 3)
    #expect(found.meetings[meetings[1].id] == meetings[1])
  }

  @Test func actsUponItComeToTheSameWhateverWasAskedForBefore() throws {
    let bytes = try written(Self.house)
    var (live, carried) = (Self.house, try PropertyListCoder.decode(Showroom.self, keeping: bytes))
    let asked: Showroom = try PropertyListCoder.decode(keeping: bytes)
    for cards in [asked.state.cards.cards, asked.opening.cards.cards] { #expect(cards.values.count == cards.count) }
    _ = asked.state.complaints.map(\.value.id)
    var all = asked
    var number: UInt64 = 0
    for act in PracticeDay.days(3, from: CivilDay(number: 20_786), offset: 28_800, seed: 4) {
      number += 1
      let context = Context(now: act.at, author: act.author, id: ActID(high: 8, low: number))
      guard let act = try? live.decide(act.command, context), !act.events.isEmpty else { continue }
      live.apply(act)
      carried.apply(act)
      all.apply(act)
    }
    #expect(number > 300 && carried == live && all == live)
    #expect(try list(carried) == list(live))
    let again: Showroom = try PropertyListCoder.decode(keeping: written(live))
    #expect(again == live && again.state.complaintDesk == live.state.complaintDesk)
  }

  @Test func anEntryIsChangedPutAndRemovedAsInADictionary() throws {
    let bytes = try written(Self.house)
    var shelf = try PropertyListCoder.decode(Showroom.self, keeping: bytes).opening.duties
    var plain = try #require(try? Self.house.opening.duties.all())
    for (place, day) in plain.keys.sorted().enumerated() {
      let check = try #require(plain[day]?.first)
      switch place % 3 {
      case 0:
        shelf[day] = nil
        plain[day] = nil
      case 1:
        shelf[day]?[check.key] = nil
        plain[day]?[check.key] = nil
      default:
        shelf[day, default: [:]][check.key] = nil
        plain[day]?[check.key] = nil
      }
      #expect(shelf[day] == plain[day] && shelf.count == plain.count)
    }
    let other = CivilDay(number: 1)
    shelf[other, default: [:]] = [:]
    plain[other] = [:]
    #expect(shelf == Shelf(plain) && Set(shelf.keys) == Set(plain.keys) && shelf.values.count == plain.count)
    shelf[other] = nil
    #expect(shelf[other] == nil && shelf != Shelf(plain))
  }

  @Test func anEntryThatCannotBeReadIsLeftOutAndNeverWrittenOver() throws {
    let id = try #require(Self.house.opening.complaints.keys.min())
    let list = try PropertyListCoder.encode(Self.house)
      .changed(at: ["opening", "complaints", "\(id.rawValue)", "received"], to: "the day before yesterday")
    let bytes = BinaryPropertyList.write(list)
    let found = try PropertyListCoder.decode(Showroom.self, keeping: bytes).opening
    #expect(found.complaints[id] == nil)
    #expect(found.complaints.values.count == Self.house.opening.complaints.count)
    #expect(found.complaints.map(\.key).count == Self.house.opening.complaints.count - 1)
    // It is stored on as it was, also after others were asked for and changed.
    #expect(try PropertyListCoder.encode(found) == list["opening"])
    // Read at once, as `store check` does, it is refused.
    #expect(throws: DecodingError.self) { try PropertyListCoder.decode(Showroom.self, from: bytes) }
  }
}

extension PropertyList {
  /// The same with another value in a dictionary within dictionaries.
  fileprivate func changed(at path: ArraySlice<String>, to value: PropertyList) -> PropertyList {
    guard let key = path.first, case .dictionary(var entries) = self else { return value }
    entries[key] = entries[key]?.changed(at: path.dropFirst(), to: value)
    return .dictionary(entries)
  }
}

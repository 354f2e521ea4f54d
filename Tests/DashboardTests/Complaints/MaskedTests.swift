import Supervision
import Terminal
import Testing

@testable import Dashboard

/// Customers stay unnamed on every screen while others look on.
@Suite struct MaskedTests {
  private let secrets = ["欧阳文静", "13900001111", "司马相如", "13700002222", "长宁路"]

  private func house() throws -> Desk {
    var desk = try Desk.floor()
    var details = ComplaintDetails(customer: "欧阳文静", phone: "13900001111", kind: "sales", facts: "欧阳文静说车有异响")
    details.car = "沪A12345"
    try desk.happen(.complaint(.open(details)), at: ClockTime(10, 0))
    var card = CardDetails()
    (card.name, card.phone, card.address, card.level) = ("司马相如", "13700002222", "长宁路 1 号", .h)
    card.consultant = StaffID(rawValue: 4)
    let visit = try #require(desk.showroom.state.openVisits.first)
    try desk.happen(.card(.make(card, channel: .walkIn, visit: visit.id)))
    try desk.happen(.visit(.assign(visit.id, StaffID(rawValue: 4))))
    return desk
  }

  private func expectNothing(_ desk: Desk, _ what: String, sourceLocation: SourceLocation = #_sourceLocation) {
    for secret in secrets {
      #expect(!desk.text.contains(secret), "\(what) \(desk.text)", sourceLocation: sourceLocation)
    }
  }

  @Test func noBoardMenuCardListOrMessageNamesThem() throws {
    for language in Language.allCases {
      var desk = try house()
      desk.dashboard.language = language
      desk.press("*")
      for keys in [
        "1", "2", "3", "4", "5", "44", "⏎", "⎋v", "⎋M", "⎋A", "⎋8", "⏎", "⎋a", "⎋f", "f", "0", "6", "7", "9",
        "/", "⎋!", "⎋?", "⎋^", "⎋S", "⎋H", "←←", "⎋4",
      ] {
        desk.press(keys)
        expectNothing(desk, keys)
      }
      desk.press("⎋⎋")
      // Found by the name that is not shown.
      desk.press("//司马")
      #expect(desk.text.contains("p1 司马*"))
      desk.press("⎋")
      for secret in secrets.prefix(4) { #expect(!desk.text.contains(secret)) }
    }
  }

  @Test func theMessageOfAnActAndAFormThatIsFilledInNameNobody() throws {
    var desk = try house()
    desk.press("*4a")
    desk.press("诸葛孔明⇥13600003333⇥")
    #expect(!desk.text.contains("诸葛孔明") && !desk.text.contains("13600003333") && desk.text.contains("诸葛*"))
    desk.press("⏎")
    let taken = try #require(desk.showroom.state.complaints.values.max { $0.id < $1.id })
    // Masked is only what is shown.
    #expect(taken.details.customer == "诸葛孔明" && taken.details.phone == "13600003333")
    #expect(desk.lastLine.contains("已登记：诸葛*"))
    desk.press("//司马⏎⎋8e")
    expectNothing(desk, "card form")
    desk.press("⎋*8")
    #expect(desk.text.contains("司马相如"))
  }

  @Test func aFormKnowsWhoseThePhoneIsAndSaysAsMuchAsItMay() throws {
    var desk = try house()
    desk.press("4a⇥1370000")
    #expect(desk.text.contains("p1 司马相如 H 级") && desk.text.contains("赵敏"))
    desk.press("2222⇥⏎")
    // The card names who complains.
    let taken = try #require(desk.showroom.state.complaints.values.max { $0.id < $1.id })
    #expect(taken.details.customer == "司马相如")
    desk.press("⎋⎋4*a⇥1370000")
    #expect(desk.text.contains("p1 司马* H 级") && desk.text.contains("司马*：这位客户已有 1 件"))
    expectNothing(desk, "aside")
  }

  @Test func theFiguresCountWhatWasPutAway() throws {
    var desk = try house()
    var rows: [RegisteredComplaint] = []
    for month in 0..<14 {
      let received = Moment(day: Desk.monday.advanced(by: -30 * month - 40), time: ClockTime(9, 0), offset: 8 * 3600)
      let details = ComplaintDetails(customer: "老客户", kind: "parts")
      rows.append(RegisteredComplaint(received: received, closed: received.advanced(by: Minutes(90)), details: details))
    }
    desk.putAway.take(ComplaintBatch(first: ComplaintID(rawValue: 900), rows, digest: "a"))
    desk.size = Size(columns: 160, rows: 50)
    desk.press("4F")
    #expect(desk.text.contains("共 16 件（历来）") && desk.text.contains("配件") && desk.text.contains("2025-12"))
  }
}

import Supervision
import Terminal
import Testing

@testable import Dashboard

/// Customers stay unnamed on every screen while others look on.
@Suite struct MaskedTests {
  private let secrets = ["欧阳文静", "13900001111", "司马相如", "13700002222", "长宁路", "诸葛瑾", "13600009999", "139 0000 1111"]

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
    // Free text names them as well: notes, appointments, plans, tasks, and what the DMS says.
    try desk.happen(.complaint(.note(ComplaintID(rawValue: 2), "欧阳文静来电 139 0000 1111，与司马相如同行")))
    let appointment = Appointment(
      staff: StaffID(rawValue: 4), kind: .testDrive, hours: Hours(from: ClockTime(14, 0), to: ClockTime(15, 0)),
      with: "司马相如")
    try desk.happen(.roster(.setAppointment(appointment, day: Desk.monday)))
    let plan = PlanDetails(
      staff: StaffID(rawValue: 4), time: ClockTime(16, 0), kind: .call, customer: "司马相如", note: "打 13700002222")
    try desk.happen(.plan(.add(plan, day: Desk.monday)))
    try desk.happen(.task(.add(what: "给欧阳文静送备用钥匙", by: TaskDue(Desk.monday, ClockTime(17, 0)))))
    var row = DMSRecord(number: 1)
    (row.name, row.phone) = ("诸葛瑾", "13600009999")
    try desk.happen(.day(.takeDMS(Desk.monday, [row])))
    try desk.happen(.day(.note(Desk.monday, "司马相如的定金明天到")))
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
        "/", "⎋!", "⎋?", "⎋^", "⎋S", "⎋H", "←←", "⎋4", "5↓↓↓⏎", "⎋f", "f", "f", "⎋", "9", "↓.", "⎋↓.", "⎋n", "⎋f", "f",
        "f",
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

  @Test func textKeepsWhatNamesNobody() throws {
    let mask = CustomerMask(try house().showroom)
    #expect(mask.text("欧阳文静来电 13900001111") == "欧阳*来电 139****1111")
    #expect(mask.text("+86 139-0000-1111，2026-11-23 10:42") == "+139****1111，2026-11-23 10:42")
    // The staff are named, dates and small figures stay.
    #expect(mask.text("李娜 10:30 报价 128800 元，p1，沪A12345") == "李娜 10:30 报价 128800 元，p1，沪A12345")
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

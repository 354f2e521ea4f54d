import Testing

/// The complaint desk at two terminals on one store, each in its own window and size.
@Suite(Tmux.trait) struct TwoDesksTests {
  @Test func aComplaintTakenDownAtOneDeskIsWorkedAtTheOther() throws {
    let scratch = try Scratch()
    let store = scratch.file("showroom.plist")
    let reception = try Tmux(scratch, columns: 120, rows: 36, showroom: Opening.store(store, at: "10:00:00"))
    let office = try Tmux(scratch, columns: 80, rows: 24, showroom: Opening.store(store, at: "10:00:00"))
    try reception.wait(for: "No complaint on the desk")
    try office.wait(for: "Complaints")
    try office.press("4", "4")
    try office.wait(for: "to answer", "No complaint on the desk")

    // Grave: it goes up the ladder with the act that takes it down.
    try reception.press("4", "a")
    try reception.wait(for: "New complaint")
    try reception.type("周女士")
    try reception.press("Tab")
    try reception.type("13812345678")
    try reception.press("Tab", "Tab", "Left")
    try reception.wait(for: "grave: goes to the sales manager at once")
    try reception.press("Enter")
    try office.wait(for: "1 open", "★ #1 周女士", "acknowledge by", "sales manager")

    try office.press(".")
    try office.wait(for: "#1 acknowledged")
    try reception.press("Enter")
    try reception.wait(for: "acknowledged → assess")
    try office.press(".", "A")
    try office.wait(for: "#1 · route")
    try office.press("Right", "Tab")
    try office.type("老周")
    try office.press("Enter")
    try reception.wait(for: "not taken on yet", "after-sales · 老周")
    try reception.press("Escape", "P")
    try reception.wait(for: "taken on by the department")
    try reception.press("Enter")
    try office.wait(for: "after-sales 1", "by 老周")

    // The same customer again on the same day: kept first, then joined with the first.
    try office.press("a")
    try office.wait(for: "New complaint")
    try office.press("Tab")
    try office.type("138-1234-5678")
    try office.wait(for: "周女士: 1 of this customer before")
    try office.press("Enter")
    try office.wait(for: "#2 · link with")
    try office.press("Tab")
    try reception.wait(for: "1 open")
    for desk in [reception, office] {
      try desk.press("q")
      try desk.waitForEnd()
    }
    let shown = try Program.run(["--store", store, "--lang", "en", "complaint", "show", "1"], in: scratch)
    #expect(shown.out.contains("accepted") && shown.out.contains("took in #2"))
  }
}

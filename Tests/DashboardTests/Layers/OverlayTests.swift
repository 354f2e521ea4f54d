import Supervision
import Terminal
import Testing

@testable import Dashboard

@Suite struct OverlayTests {
  @Test func aThemeIsTriedOutAndGivenBackByEscape() throws {
    var desk = try Desk.floor()
    desk.press("T↓↓")
    #expect(desk.effects == [.useTheme("light"), .useTheme("teahouse")])
    desk.press("⎋")
    #expect(desk.effects.last == .useTheme("dark") && desk.dashboard.theme == "dark")
    desk.press("Tlig⏎")
    #expect(desk.dashboard.theme == "light")
  }

  @Test func theLanguageChangesAtOnce() throws {
    var desk = try Desk.floor()
    desk.press("L")
    #expect(desk.effects == [.useLanguage(.english)])
    #expect(desk.text.contains("Chen Jie") && desk.text.contains("? help") && !desk.text.contains("陈洁"))
  }

  @Test func helpNarrowsByWordAndByKeyAndSaysWhyNot() throws {
    var desk = try Desk.floor(.english)
    desk.press("?undo")
    #expect(!desk.text.contains("zoom"))
    desk.press("⎋?take back")
    #expect(desk.text.contains("u F9") && desk.text.contains("take back your last act"))
    desk.press("⎋?redo⎋?U")
    #expect(desk.text.contains("let what was taken back stand again") && desk.text.contains("nothing was taken back"))
    desk.press("⏎")
    #expect(desk.lastLine == " ✗ nothing was taken back")
    desk.press("⎋")
    #expect(desk.dashboard.layers.isEmpty)
  }

  @Test func thePaletteDoesWhatItNamesAndRefusesWithTheReason() throws {
    var desk = try Desk.floor()
    desk.press(":登记⏎")
    #expect(desk.text.contains("登记投诉") && desk.dashboard.focus == .complaints)
    desk.press("⎋1:下一步")
    #expect(desk.text.contains("先到 4 投诉 选一行"))
    desk.press("⏎")
    #expect(desk.lastLine.contains("先到 4 投诉 选一行"))
    desk.press("⎋:转介绍计⏎")
    #expect(desk.showroom.state.tally[Desk.monday]?["referral"]?.people.total == 1)
  }

  @Test func escapeNeverQuitsAndQuitClosesWhatIsOpenFirst() throws {
    var desk = try Desk.floor()
    desk.press("⎋⎋⎋")
    #expect(desk.effects.isEmpty)
    desk.press("4⏎")
    desk.press("q")
    #expect(desk.effects.isEmpty && desk.dashboard.layers.isEmpty)
    desk.press("a钱")
    desk.press(.function(10))
    #expect(desk.effects.isEmpty && desk.lastLine.contains("已填内容已保留"))
    desk.press("q")
    #expect(desk.effects == [.quit])
  }

  @Test func aStoreThatCannotBeWrittenRefusesInWordsAndLosesNothing() throws {
    var desk = try Desk.floor()
    desk.press("4a钱女士")
    desk.store = .readOnly(Phrase(zh: "另一个程序占用", en: "another program holds it"))
    desk.press("⏎")
    #expect(desk.text.contains("✗ 只读：另一个程序占用，没有记下") && desk.text.contains("钱女士"))
    #expect(desk.screen.lines[1] == " 只读：另一个程序占用")
    desk.press("⎋w")
    #expect(desk.lastLine.contains("没有记下"))
    #expect(desk.showroom.state.tally[Desk.monday]?[.walkIn]?.people.total == 3)
  }

  @Test func thePastIsShownActByActAndCannotBeChanged() throws {
    var desk = try Desk.floor()
    desk.press("1H")
    // The last act of the sample was at 10:25, the test drive; before it three were at the desk or door.
    #expect(desk.screen.lines[1].hasPrefix(" 回看 "))
    desk.press("⇞⇞⇞⇞w")
    #expect(desk.lastLine.contains("按 Esc 回到现在再操作"))
    #expect(desk.showroom.state.tally[Desk.monday]?[.walkIn]?.people.total == 3)
    desk.press("⎋")
    #expect(!desk.text.contains("回看 "))
  }

  @Test func aPracticeDaySaysSo() throws {
    let desk = try Desk.floor()
    let world = World(showroom: desk.showroom, now: desk.now, isPractice: true)
    #expect(desk.dashboard.draw(world, size: desk.size).lines[0].contains(" 练习 "))
    #expect(!desk.text.contains("练习"))
  }
}

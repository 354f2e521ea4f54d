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
    #expect(!desk.text.contains("zoom") && desk.text.contains("take back your last act"))
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

  @Test(arguments: [Language.chinese, .english]) func theNameOfACommandFindsThatCommandFirst(language: Language) throws
  {
    let desk = try Desk.floor(language)
    for action in Action.allCases where action != .palette {
      for name in [CommandTable.entry(action).short.zh, CommandTable.entry(action).short.en] {
        var named = desk
        named.press(":")
        named.paste(name)
        guard case .palette(let palette)? = named.dashboard.layers.last,
          case .command(let first)? = palette.selected?.deed
        else {
          Issue.record("\(name) finds no command first")
          continue
        }
        #expect([CommandTable.entry(first).short.zh, CommandTable.entry(first).short.en].contains(name))
      }
    }
    var lunch = desk
    lunch.press("1:lunch⏎")
    guard case .menu(let menu)? = lunch.dashboard.layers.last, case .whereabouts = menu.kind else {
      Issue.record("lunch is found under whereabouts")
      return
    }
  }

  @Test func aKeyOfOtherPanesSaysWhichAndAnUnknownOneStaysSilent() throws {
    var desk = Desk(.english)
    desk.press("5P")
    #expect(desk.lastLine == " ✗ P works in 4 Complaints, 6 Week")
    desk.press("Q")
    #expect(!desk.lastLine.contains("✗"))
    desk.press("?take down")
    #expect(desk.screen.lines.contains { $0.contains("take down a complaint") && $0.contains("4 Complaints") })
    desk.press("⎋:take down")
    #expect(desk.screen.lines.contains { $0.contains("take down a complaint") && $0.contains("4 Complaints  a") })
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

  @Test func anActThatWasNotSavedStandsOnTheBoardUntilOneIs() throws {
    var desk = try Desk.floor()
    desk.store = .unsaved(Phrase(zh: "磁盘已满，请腾出空间", en: "the disk is full; make room"))
    #expect(desk.screen.lines[1] == " 上一笔没有保存：磁盘已满，请腾出空间")
    desk.press("w")
    #expect(desk.showroom.state.tally[Desk.monday]?[.walkIn]?.people.total == 4)
  }

  @Test func thePastIsShownActByActAndCannotBeChanged() throws {
    var desk = try Desk.floor()
    desk.press("1H")
    // The last act of the sample was at 10:25, the test drive; before it three were at the desk or door.
    #expect(desk.screen.lines[1].hasPrefix(" 回看 "))
    desk.press("⎋")
    // Two acts in one minute are told apart by the second and by what was done.
    desk.wait(until: ClockTime(seconds: (10 * 60 + 42) * 60 + 7))
    desk.press("w")
    desk.wait(until: ClockTime(seconds: (10 * 60 + 42) * 60 + 9))
    desk.press("5 1H")
    #expect(desk.screen.lines[1].hasPrefix(" 回看 10:42:09 的现场") && desk.screen.lines[1].contains("已打勾"))
    desk.press("←")
    #expect(desk.screen.lines[1].hasPrefix(" 回看 10:42:07 的现场") && desk.screen.lines[1].contains(" +1"))
    desk.press("⇞⇞⇞⇞w")
    #expect(desk.lastLine.contains("按 Esc 回到现在再操作"))
    #expect(desk.showroom.state.tally[Desk.monday]?[.walkIn]?.people.total == 4)
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

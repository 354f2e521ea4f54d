import Testing

@testable import Terminal

@Suite struct WidgetTests {
  @Test("A box holds its title, its count, its foot and the scroll bar")
  func box() {
    var screen = Screen(size: Size(columns: 36, rows: 5))
    let window = ListWindow(count: 9, selection: 8, height: 3)
    let box = Box(
      "Door 门口", jump: "2", detail: [Span("2/2 ", .strong), Span("covered", .muted)], foot: [Span("9 of 9", .muted)],
      isFocused: true, scroll: window.thumb)
    box.draw(&screen, in: screen.bounds) { $0.put("Li Na", at: Point(x: 1, y: 0)) }
    #expect(
      screen.lines == [
        "╭─ 2 Door 门口 ────── 2/2 covered ─╮",
        "│ Li Na                            │",
        "│                                  │",
        "│                                  ┃",
        "╰───────────────────────── 9 of 9 ─╯",
      ])
    #expect(screen.style(at: .origin) == Style(.borderFocused, on: .base))
  }

  @Test("Numbers become columns and bars")
  func charts() {
    #expect(Sparkline.text([0, 1, 2, 4, 8]) == " ▁▂▄█")
    #expect(Sparkline.text([]) == "")
    #expect(Gauge.bar(0.45, width: 5) == "██▎")
    #expect(Gauge.bar(0.001, width: 5) == "▏")
    #expect(Gauge.bar(0.999, width: 2) == "█▉")
    #expect(Gauge.bar(2, width: 2) == "██")
    #expect(Gauge.spans(0.5, width: 5, role: .good).map(\.text) == ["██▌", "  "])
    for odd in [Double.infinity, -.infinity, .nan, -3] { #expect(Gauge.bar(odd, width: 2).count <= 2) }
    var screen = Screen(size: Size(columns: 11, rows: 4))
    BarChart([.init(8, usual: 2, label: "9"), .init(4, label: "10"), .init(nil, usual: 4, label: "11", isNow: true)])
      .draw(&screen, in: screen.bounds)
    #expect(screen.lines == ["███", "███ ▄▄▄ ───", "─── ███", " 9  10  11"])
    #expect(screen.style(at: Point(x: 0, y: 2))?.emphasis == .reverse)
  }

  @Test("Bars give up their gaps before one of them is lost, and carry numbers that stay apart")
  func barChartsOfAnyWidth() {
    let chart = BarChart((1...4).map { .init(Double($0)) }, maximum: 5, isNumbered: true)
    #expect(chart.places(in: Rect(x: 0, y: 0, width: 7, height: 5)).map(\.x) == [0, 2, 4, 6])
    #expect(chart.places(in: Rect(x: 0, y: 0, width: 6, height: 5)).map(\.x) == [0, 1, 2, 3])
    #expect(chart.places(in: Rect(x: 0, y: 0, width: 2, height: 5)).count == 2)
    var screen = Screen(size: Size(columns: 7, rows: 5))
    chart.draw(&screen, in: screen.bounds)
    #expect(screen.lines == ["      4", "    3 █", "  2 █ █", "1 █ █ █", "█ █ █ █"])
    var tight = Screen(size: Size(columns: 4, rows: 2))
    chart.draw(&tight, in: tight.bounds)
    #expect(!tight.lines.joined().contains { $0.isNumber })
  }

  @Test("The hints that matter most fit; lesser ones do not jump the queue")
  func hints() {
    let bar = HintBar([.init(.enter, "open"), .init(.character(" "), "check off"), .init("q", "quit")])
    #expect(bar.fitting(40).count == 3)
    #expect(bar.fitting(20).count == 1)
    #expect(bar.fitting(0).isEmpty)
  }

  @Test("Typing a name in Chinese: insert, move, delete, scroll by cells")
  func textField() {
    var field = TextField("周女士", limit: 12)
    field.handle(.home)
    field.insert("浦东\u{1B}[31m的\n")
    #expect(field.text == "浦东的 周女士")
    #expect(field.cursor == 4)
    field.handle(.backspace)
    field.handle(.right)
    field.handle(.delete)
    #expect(field.text == "浦东的周士")
    field.handle(.control("w"))
    #expect(field.text == "士")
    field.insert("一二三四五六七八九十百千万")
    #expect(field.text == "一二三四五六七八九十百士")
    var screen = Screen(size: Size(columns: 7, rows: 1))
    field.draw(&screen, in: screen.bounds, isFocused: true)
    #expect(screen.lines == ["九十百"])
    #expect(screen.cursor == Point(x: 6, y: 0))
    field.handle(.end)
    field.draw(&screen, in: screen.bounds, isFocused: false)
    #expect(screen.lines == ["一二三…"])
    var accented = TextField("e")
    accented.insert("\u{301}")
    #expect(accented.text == "é")
    #expect(accented.cursor == 1)
  }

  @Test("A form moves between fields, refuses with words at the field, and gives its answers")
  func form() {
    var form = Form([
      .init("who", label: "Who", .text(TextField())),
      .init("kind", label: "About", .choice(ChoiceField(["sales", "delivery"]))),
    ])
    for character in " Zhou" { _ = form.handle(.character(character)) }
    _ = form.handle(.tab)
    _ = form.handle(.character("d"))
    #expect(form["who"] == "Zhou")
    #expect(form["kind"] == "delivery")
    #expect(form["none"] == nil)
    #expect(form.handle(.enter) == .submitted)
    form.refuse(["who": "nobody of that name"])
    var screen = Screen(size: Size(columns: 34, rows: 4))
    form.draw(&screen, in: screen.bounds)
    #expect(screen.lines == ["▌ Who      Zhou", "         ✗ nobody of that name", "  About   sales   delivery", ""])
    #expect(form.handle(.character("X")) == .handled)
    #expect(form.fields[0].error == nil)
  }

  @Test("A list is filtered by a few letters and keeps its selection by name")
  func picker() {
    var picker = Picker([
      .init("add", "Add a complaint", detail: "a"), .init("close", "Close the day", reason: "3 are open"),
      .init("door", "Assign the door", keywords: "greet"),
    ])
    _ = picker.handle(.down)
    picker.items.insert(.init("first", "Another"), at: 0)
    #expect(picker.selected?.id == "close")
    #expect(picker.handle(.enter) == .refused("3 are open"))
    for character in "ad" { _ = picker.handle(.character(character)) }
    #expect(picker.matches.map(\.id).first == "add")
    picker.paste("zz")
    #expect(picker.selected == nil)
    #expect(picker.handle(.enter) == .ignored)
    #expect(FuzzyMatch.places("atd", in: "Assign the door") == [0, 7, 11])
  }

  @Test("What is typed replaces a proposal, unless the cursor was moved in it first")
  func selectedText() {
    var typed = TextField("08:30", isSelected: true)
    var edited = typed
    var screen = Screen(size: Size(columns: 9, rows: 1))
    typed.draw(&screen, in: screen.bounds, isFocused: true)
    #expect(screen.style(at: Point(x: 1, y: 0))?.emphasis.contains(.reverse) == true)
    for character in "17:00" { typed.handle(.character(character)) }
    #expect(typed.text == "17:00")
    edited.handle(.end)
    edited.handle(.backspace)
    edited.handle(.character("5"))
    #expect(edited.text == "08:35")
    var emptied = TextField("08:30", isSelected: true)
    emptied.handle(.backspace)
    #expect(emptied.isEmpty)
  }

  @Test("A long refusal takes as many lines under its field as it needs")
  func longRefusal() {
    var form = Form([
      .init("phone", label: "Phone", .text(TextField())), .init("about", label: "About", .text(TextField())),
    ])
    form.refuse(["phone": "the phone holds something else than digits; write the number again"])
    #expect(form.height(width: 40) == 6)
    var screen = Screen(size: Size(columns: 40, rows: 6))
    form.draw(&screen, in: screen.bounds)
    #expect(screen.lines[1...4].joined(separator: " ").contains("something"))
    #expect(screen.lines[3].hasSuffix("again") && screen.lines[4].contains("About"))
    var low = Screen(size: Size(columns: 40, rows: 4))
    form.draw(&low, in: low.bounds)
    #expect(low.lines[3].hasSuffix("again"))
  }
}

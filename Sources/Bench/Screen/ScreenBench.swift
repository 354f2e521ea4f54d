import Dashboard
import Glibc
import Supervision
import Terminal

/// What the floor board costs: drawn as a value, shown on a terminal, and from a key to the screen.
enum ScreenBench {
  static func run() throws {
    let (columns, rows) = (120, 36)
    let day = PracticeDay(day: CivilDay(number: 20_780), offset: 28_800, seed: 1)
    let showroom = day.showroom(until: day.start).showroom
    let world = World(showroom: showroom, now: day.start)
    for size in [Size(columns: 80, rows: 24), Size(columns: columns, rows: rows), Size(columns: 200, rows: 55)] {
      try board(world, size)
    }
  }

  private static func board(_ world: World, _ size: Size) throws {
    let rounds = 1_000
    let terminal = try QuietTerminal(size)
    let theme = ThemeLibrary.fallback
    var dashboard = Dashboard(language: .chinese, theme: theme.name, themes: [theme.name])
    var (draw, show, key, second) = (
      Samples("draw the whole board"), Samples("show what a key changed"), Samples("key to screen, together"),
      Samples("second to screen, together")
    )
    var drawing = Drawing()
    terminal.session.show(dashboard.draw(world, size: size, over: &drawing), theme: theme)
    let first = terminal.shown
    for round in 0..<rounds {
      draw.time { dashboard.draw(world, size: size) }
      key.time {
        _ = dashboard.handle(.key(round % 2 == 0 ? .down : .up), world)
        let screen = dashboard.draw(world, size: size, over: &drawing)
        show.time { terminal.session.show(screen, theme: theme) }
      }
    }
    let keyBytes = terminal.shown - first
    var later = world
    for round in 1...rounds {
      later.now = Moment(
        Instant(milliseconds: world.now.instant.milliseconds + Int64(round) * 1_000), offset: world.now.offset)
      second.time { terminal.session.show(dashboard.draw(later, size: size, over: &drawing), theme: theme) }
    }
    let secondBytes = terminal.shown - first - keyBytes
    var report = Report("screen: the floor board at \(size.columns)×\(size.rows), first picture \(first) bytes")
    report.add(draw)
    report.add(show, note: "\(keyBytes / rounds) bytes a key")
    report.add(key)
    report.add(second, note: "\(secondBytes / rounds) bytes a second")
    report.show()
  }
}

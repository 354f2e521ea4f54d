import Supervision
import Terminal

/// Rows in columns, so that what belongs together stands under each other; the room decides which columns are shown.
///
/// Columns come in the order of the screen; `rank` says in which order they earn their place. A column that is empty in
/// every row takes none.
struct RowTable {
  /// One column.
  struct Column {
    /// The fewest cells it can be read in.
    var least: Int
    /// The cells it takes when there is room before lesser columns get any.
    var wanted: Int
    /// The most it takes of what is left over in the end.
    var most: Int
    /// 0 is always shown; 1 as soon as all of those have their fewest cells; the others after that, in this order.
    var rank: Int
    /// Whether it holds words, which are served before what is drawn.
    var isWords: Bool
    /// Whether a step half way is of no use to it, because it only has a short and a long way to say a thing.
    var isWhole: Bool
    /// Whether what does not fit into it goes on over the column after it, as far as that leaves room in the row.
    var spills = false
    /// How its cells lie in it.
    var align: Alignment
    /// What stands over it, for a column so many cells wide.
    var heading: (_ width: Int) -> [Span]
    /// What stands in a row, for a column so many cells wide.
    var cell: (_ row: Int, _ width: Int) -> [Span]
  }

  /// The columns from left to right.
  private(set) var columns: [Column] = []
  /// How many rows there are.
  let count: Int

  /// A table of so many rows, without columns yet.
  init(rows count: Int) { self.count = count }

  /// Adds a column of words: as wide as its widest cell, at most `most`, cut down to `least` where room is short.
  ///
  /// Beyond `wanted` it grows only into what the other columns leave.
  mutating func add(
    rank: Int = 0, least: Int? = nil, wanted: Int = .max, most: Int = 24, align: Alignment = .leading,
    spills: Bool = false, heading: String = "",
    _ cells: [[Span]]
  ) {
    let widest = cells.reduce(0) { max($0, $1.reduce(0) { $0 + $1.cells }) }
    guard widest > 0 else { return }
    let full = min(max(widest, TextWidth.cells(heading)), most)
    let wanted = min(wanted, full)
    columns.append(
      Column(
        least: min(least ?? wanted, wanted), wanted: wanted, most: full, rank: rank, isWords: true, isWhole: false,
        spills: spills, align: align,
        heading: { _ in [Span(heading, .muted)] },
        cell: { row, _ in cells.indices.contains(row) ? cells[row] : [] }))
  }

  /// Adds a column that is drawn for the width it gets: a gauge, a bar over the day.
  mutating func add(
    rank: Int, least: Int, wanted: Int, most: Int, align: Alignment = .leading, isWords: Bool = false,
    isWhole: Bool = false,
    cell: @escaping (_ row: Int, _ width: Int) -> [Span],
    heading: @escaping (_ width: Int) -> [Span] = { _ in [] }
  ) {
    columns.append(
      Column(
        least: least, wanted: wanted, most: most, rank: rank, isWords: isWords, isWhole: isWhole,
        align: align, heading: heading,
        cell: cell
      ))
  }

  /// Where each shown column stands in rows `width` cells wide.
  func layout(_ width: Int) -> Layout {
    var widths: [Int: Int] = [:]
    // Every shown column counts with a gap after it; the last one's is nobody's, so one cell more is free.
    var free = width
    func admit(_ rank: Int) {
      for index in columns.indices where columns[index].rank == rank && (rank == 0 || free >= columns[index].least) {
        widths[index] = columns[index].least
        free -= columns[index].least + 1
      }
    }
    func grow(to limit: KeyPath<Column, Int>, where grows: (Column) -> Bool) {
      for index in columns.indices where grows(columns[index]) {
        guard let now = widths[index] else { continue }
        let wish = max(columns[index][keyPath: limit] - now, 0)
        let more = columns[index].isWhole && wish > free + 1 ? 0 : min(wish, max(free + 1, 0))
        widths[index] = now + more
        free -= more
      }
    }
    admit(0)
    admit(1)
    grow(to: \.wanted) { $0.rank == 0 }
    grow(to: \.wanted) { $0.rank == 1 }
    grow(to: \.most) { $0.rank <= 1 && $0.isWords }
    for rank in Set(columns.map(\.rank)).sorted() where rank > 1 {
      admit(rank)
      grow(to: \.wanted) { $0.rank == rank }
    }
    grow(to: \.most) { _ in true }
    let shown = widths.keys.sorted()
    let gaps = max(shown.count - 1, 0)
    // Roomy windows get wider gaps, which the eye takes for rules.
    let gap = gaps > 0 ? min(1 + max(free + 1, 0) / gaps, 3) : 1
    var x = 0
    var places: [Layout.Place] = []
    for index in shown {
      let wide = max(min(widths[index] ?? 0, width - x), 0)
      places.append(Layout.Place(column: index, x: x, width: wide))
      x += wide + gap
    }
    return Layout(places: places)
  }

  /// Which columns are shown, and where.
  struct Layout {
    /// A shown column.
    struct Place {
      let column: Int
      let x: Int
      let width: Int
    }
    let places: [Place]
  }

  /// Whether columns are shown that need a word over them: those beyond the essential ones.
  func needsHeading(_ layout: Layout) -> Bool { layout.places.contains { columns[$0.column].rank >= 2 } }

  /// Draws a row into a screen one row high.
  func draw(_ screen: inout Screen, row: Int, _ layout: Layout) {
    var places = layout.places[...]
    while let place = places.popFirst() {
      let column = columns[place.column]
      let cell = column.cell(row, place.width)
      if column.spills, cell.cells > place.width, let next = places.first, next.column == place.column + 1 {
        places.removeFirst()
        let room = next.x + next.width - place.x
        // What stands in the column after it goes to the end of that and says itself as shortly as it can.
        let after = columns[next.column].cell(row, min(max(room - cell.cells - 1, 0), next.width))
        let width = after.isEmpty ? room : max(room - after.cells - 1, 0)
        screen.put(cell, at: Point(x: place.x, y: 0), width: width)
        screen.put(after, at: Point(x: place.x + room - after.cells, y: 0), width: after.cells)
      } else {
        screen.put(cell, at: Point(x: place.x, y: 0), width: place.width, align: column.align)
      }
    }
  }

  /// Draws the words over the columns.
  func drawHeading(_ screen: inout Screen, _ layout: Layout) {
    for place in layout.places {
      let column = columns[place.column]
      screen.put(column.heading(place.width), at: Point(x: place.x, y: 0), width: place.width, align: column.align)
    }
  }
}

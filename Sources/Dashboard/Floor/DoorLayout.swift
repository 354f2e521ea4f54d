/// How the rows inside the door pane are shared out: the greeters first, then what is amiss, then the day.
struct DoorLayout: Hashable {
  /// Rows for greeters and those idle at the desk.
  var list: Int
  /// Rows for what is to be said in words.
  var facts: Int
  /// Rows for the strip over the day, hours included.
  var strip: Int
  /// Whether blank rows part them.
  var isAiry: Bool

  /// The shares of so many rows.
  init(height: Int, greeters: Int, idle: Int) {
    var free = max(height, 0)
    func take(_ wanted: Int) -> Int {
      let taken = min(max(wanted, 0), free)
      free -= taken
      return taken
    }
    list = take(max(greeters, 1))
    facts = take(1)
    strip = take(2)
    facts += take(1)
    list += take(idle)
    strip += take(1)
    facts += take(2)
    isAiry = free >= 2
    if isAiry { free -= 2 }
  }
}

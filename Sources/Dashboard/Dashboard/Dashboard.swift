import Supervision
import Terminal

/// The dashboard as a value: keys go in, effects come out, and it draws itself for any world and size.
public struct Dashboard: Sendable {
  /// The language of the screen.
  public internal(set) var language: Language
  /// The name of the theme in use.
  public internal(set) var theme: String

  /// How many times as fast as the reader's the clock of the world goes.
  public var pace = 1

  /// The keys in force.
  public var keyMap = KeyMap.standard

  /// The names of the themes to choose from.
  let themes: [String]
  /// The pane or board that has the keyboard.
  var focus = PaneID.today {
    didSet { if focus.isOnFloor { lastOnFloor = focus } }
  }
  /// The pane of the floor board that had it last, to which one comes back from a board of its own.
  private(set) var lastOnFloor = PaneID.today
  /// Whether the pane that has the keyboard has the whole window.
  var isZoomed = false
  /// What the boards are asked to show.
  var lens = Lens()
  /// What is selected in each pane that was looked at.
  var selections: [PaneID: Selection] = [:]
  /// What lies open over the board, the last on top.
  var layers: [Layer] = []
  /// The moment looked back at; nil in the present.
  var past: LookBack?
  /// The time of the day that was asked for with it, until that is brought.
  var soughtTime: Moment?
  /// What is said in the last line for a while.
  var toast: Toast?
  /// Forms left half filled, by what they are for; opening one again brings the text back.
  var drafts: [FormPurpose: Form] = [:]
  /// Every card and visit of the days gone by, once it was asked for, and the day under way then.
  var register: RegisterSearch?
  var registerDay: CivilDay?
  /// How far the days gone by are looked through, 0 to 1.
  var registerProgress = 1.0
  /// The last sight of the showroom.
  var lookout = Lookout()
  /// What others see of it while customers are masked.
  let veil = Veil()

  /// A dashboard on the floor board; `themes` are the names to choose from.
  public init(language: Language, theme: String, themes: [String]) {
    self.language = language
    self.theme = theme
    self.themes = themes
  }

  /// Takes in a key, a paste or a wheel, and says what is to be done about it.
  public mutating func handle(_ input: Input, _ world: World) -> [Effect] {
    settle(world)
    switch input {
    case .key(let key):
      toast = nil
      return press(key, world)
    case .paste(let text):
      paste(text, world)
      return []
    case .mouse(let event):
      return turn(event, world)
    case .resize, .tick, .ready, .interrupted, .hangUp, .resumed:
      return []
    }
  }

  /// Takes note that another process changed the showroom, or that time went on.
  ///
  /// A selected row that is gone gives way to the next one, what lay open about something gone closes, and a message
  /// that was shown long enough goes.
  public mutating func settle(_ world: World) {
    if let toast, toast.isOver(at: world.now, pace: pace) { self.toast = nil }
    let sight = sight(of: world)
    // A board that is not open is worked out when it is opened.
    for pane in PaneID.floor + PaneID.boards.filter({ $0 == focus }) { selections[pane] = selection(in: pane, sight) }
    layers.removeAll { !$0.isAbout(sight.state) }
    refreshSearch(world)
  }

  /// The screen for a world at a size; the same for the same three.
  public func draw(_ world: World, size: Size) -> Screen {
    var fresh = Drawing()
    return draw(world, size: size, over: &fresh)
  }

  /// The same screen, made from what was drawn last: only what changed since then is drawn.
  public func draw(_ world: World, size: Size, over drawing: inout Drawing) -> Screen {
    // The Close board masks what it shows itself: differences are those of the records as they are.
    guard lens.masksCustomers, focus != .close else { return draw(world, knowing: world, size: size, over: &drawing) }
    var (dashboard, masked) = (self, world)
    dashboard.lookout = veil.lookout
    if let day = past?.day {
      dashboard.past?.day = veil.masked(day)
    } else {
      masked.showroom = veil.masked(world.showroom)
    }
    return dashboard.draw(masked, knowing: world, size: size, over: &drawing)
  }

  /// Draws a world; `known` is the same with what forms look up.
  private func draw(_ world: World, knowing known: World, size: Size, over drawing: inout Drawing) -> Screen {
    let sight = sight(of: world)
    drawBoard(&drawing, world, size, sight)
    guard !layers.isEmpty || toast != nil else { return drawing.board }
    var screen = drawing.board
    for layer in layers { draw(layer, &screen, world, knowing: known) }
    drawEdges(&screen, world, sight)
    return screen
  }
}

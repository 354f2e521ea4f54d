import Supervision
import Terminal

extension Dashboard {
  /// Greets whoever opens a store in which nothing was ever set up; a practice, the past and a store that cannot be
  /// written are left alone.
  public mutating func greet(_ world: World) {
    let state = world.showroom.state
    guard !world.isPractice, state.staff.isEmpty, state.settings == Settings(), world.showroom.acts.isEmpty else {
      return
    }
    if case .readOnly = world.store { return }
    openWelcome(world)
  }

  /// Opens the setting-up where it was left, else at its first page.
  mutating func openWelcome(_ world: World) {
    var layer = welcome ?? WelcomeLayer()
    layer.turn(to: layer.page, self, world)
    layers.append(.welcome(layer))
  }

  /// Gives a key to the setting-up.
  mutating func press(_ key: Key, _ layer: WelcomeLayer, _ world: World) -> [Effect] {
    var layer = layer
    // What was sent is on its way; only leaving needs no answer.
    if layer.sent != nil || layer.reading != nil, key != .escape { return [] }
    switch key {
    case .escape: return closeTop(world)
    case .pageUp: return turnWelcome(to: layer.page.previous ?? layer.page, layer, world)
    case .pageDown, .enter: return sendWelcome(layer, world)
    default:
      layer.message = nil
      _ = layer.form.handle(key)
      layers[layers.count - 1] = .welcome(layer)
      return layer.page == .looks ? takeLooks(layer, world) : []
    }
  }

  /// Leaves the setting-up; it goes on where it was when it is opened again.
  mutating func leaveWelcome(_ layer: WelcomeLayer, _ world: World) {
    let isDone = layer.page == .keys
    welcome = isDone ? nil : layer
    let key = CommandTable.entry(.setUp).keys.first?.label ?? ""
    toast = Toast(
      .remark,
      isDone
        ? Phrase(zh: "设好了；以后按 \(key) 再改", en: "all set; \(key) changes it later")
        : Phrase(zh: "已填内容已保留，按 \(key) 继续设置", en: "what you entered is kept; \(key) goes on setting up"),
      now: world.now)
  }

  /// Shows language and colours as they are being chosen.
  private mutating func takeLooks(_ layer: WelcomeLayer, _ world: World) -> [Effect] {
    let chosen: Language = layer.form.choice("language") == 0 ? .chinese : .english
    if chosen != language {
      language = chosen
      var layer = layer
      layer.translate(self, world)
      layers[layers.count - 1] = .welcome(layer)
      return [.useLanguage(chosen)]
    }
    guard let name = layer.form["theme"], name != theme, themes.contains(name) else { return [] }
    theme = name
    return [.useTheme(name)]
  }

  /// Keeps what a page says and goes on, or says what is wrong with it.
  private mutating func sendWelcome(_ layer: WelcomeLayer, _ world: World) -> [Effect] {
    var layer = layer
    guard layer.page != .keys else { return closeTop(world) }
    let file = layer.page == .staff && layer.form.text("name").isEmpty ? layer.form.text("file") : ""
    var effects: [Effect] = []
    do throws(FormError) {
      if !file.isEmpty {
        layer.message = refusalToAct(world, sight(of: world))
        if layer.message == nil {
          layer.reading = file
          effects = [.readStaff(file)]
        }
      } else if let command = try layer.command(world) {
        layer.message = refusalToAct(world, sight(of: world))
        if layer.message == nil {
          layer.sent = command
          effects = [.perform(command)]
        }
      } else {
        return turnWelcome(to: layer.page.next ?? layer.page, layer, world)
      }
    } catch {
      layer.form.refuse([error.field: error.words[language]])
    }
    layers[layers.count - 1] = .welcome(layer)
    return effects
  }

  private mutating func turnWelcome(to page: WelcomePage, _ layer: WelcomeLayer, _ world: World) -> [Effect] {
    var layer = layer
    layer.turn(to: page, self, world)
    layers[layers.count - 1] = .welcome(layer)
    return []
  }

  /// Takes in whom a file names, or why it cannot be read; nothing happens when nobody waits for it.
  public mutating func staffRead(_ people: [NewStaff], problem: Phrase?, _ world: World) -> [Effect] {
    guard let place = welcomePlace, case .welcome(var layer) = layers[place], layer.reading != nil else { return [] }
    layer.reading = nil
    defer { layers[place] = .welcome(layer) }
    if let problem {
      layer.form.refuse(["file": problem[language]])
      return []
    }
    let known = Set(world.showroom.state.team.map(\.name))
    let new = people.filter { !known.contains($0.name) }
    guard !new.isEmpty else {
      layer.form.refuse(["file": Phrase(zh: "里面的人都已在册", en: "everybody in it is on the staff already")[language]])
      return []
    }
    let command = Command.together(new.map(\.command))
    layer.sent = command
    return [.perform(command)]
  }

  /// Goes on after a page was kept: to the next one, or to the next person.
  mutating func welcomeKept(_ command: Command, _ world: World) {
    guard let place = welcomePlace, case .welcome(var layer) = layers[place], layer.sent == command else { return }
    if layer.page == .staff {
      let title = layer.form.choice("title")
      layer.forms[.staff] = nil
      layer.turn(to: .staff, self, world)
      // The next person often has the same title.
      if let index = layer.form.fields.firstIndex(where: { $0.id == "title" }),
        case .choice(let choice) = layer.form.fields[index].control
      {
        layer.form.fields[index].control = .choice(ChoiceField(choice.options, selection: title))
      }
    } else {
      layer.forms[layer.page] = nil
      layer.turn(to: layer.page.next ?? layer.page, self, world)
    }
    layers[place] = .welcome(layer)
  }

  /// Says on the page what went wrong with it, whose text stays as it is; false when no page asked.
  mutating func welcomeRefused(_ words: Phrase, _ refusal: Refusal?, _ command: Command) -> Bool {
    guard let place = welcomePlace, case .welcome(var layer) = layers[place], layer.sent == command else {
      return false
    }
    layer.sent = nil
    let isFile = layer.page == .staff && layer.form.text("name").isEmpty
    if let field = refusal.flatMap({ isFile ? "file" : layer.page.field(of: $0) }) {
      layer.form.refuse([field: words[language]])
    } else {
      layer.message = words
    }
    layers[place] = .welcome(layer)
    return true
  }

  private var welcomePlace: Int? {
    layers.lastIndex { if case .welcome = $0 { true } else { false } }
  }
}

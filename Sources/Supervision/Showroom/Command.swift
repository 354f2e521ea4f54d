/// What a person asks for; the rules answer with events or with a refusal. One case a feature.
public enum Command: Hashable, Sendable {
  case settings(SettingsCommand)
  case staff(StaffCommand)
  case floor(FloorCommand)
  case roster(RosterCommand)
  case traffic(TrafficCommand)
  case complaint(ComplaintCommand)
  case duty(DutyCommand)
  case visit(VisitCommand)
  case card(CardCommand)
  case turn(TurnCommand)
  case alarm(AlarmCommand)
  case coaching(CoachingCommand)
  case sheet(SheetCommand)
  case task(TaskCommand)
  case plan(PlanCommand)
  case material(MaterialCommand)
  case patrol(PatrolCommand)
  case day(DayCommand)
  case meeting(MeetingCommand)
  /// Take back the last act of this author.
  case undo(UndoScope)
  /// Let the act taken back last stand again.
  case redo
  /// Several things as one act: all or none, and undone together.
  case together([Command])
}

/// Whose last act an undo takes back.
public enum UndoScope: Hashable, Sendable {
  /// What this user did at this terminal.
  case terminal
  /// What this user did anywhere.
  case user
}

/// What the rules may not fetch for themselves: the time, who asks, and a fresh identifier.
public struct Context: Sendable {
  /// The moment it is asked.
  public let now: Moment
  /// Who asks, and where.
  public let author: Author
  /// The name the act will have.
  public let id: ActID

  /// The circumstances of one command.
  public init(now: Moment, author: Author, id: ActID) {
    self.now = now
    self.author = author
    self.id = id
  }
}

extension Showroom {
  /// The act that does what was asked, or the refusal that says why not; nothing is changed.
  public func decide(_ command: Command, _ context: Context) throws(Refusal) -> Act {
    let events = try events(for: command, context, state)
    return Act(id: context.id, at: context.now, by: context.author, events: events)
  }

  /// What a command leads to, unless it would change a day that is closed.
  private func events(
    for command: Command, _ context: Context, _ state: ShowroomState
  ) throws(Refusal) -> [Event] {
    let events = try decided(command, context, state)
    // Of several things each was looked at as it came, after what the ones before it did.
    if case .together = command { return events }
    try state.checkOpen(events, at: context.now)
    return events
  }

  private func decided(
    _ command: Command, _ context: Context, _ state: ShowroomState
  ) throws(Refusal) -> [Event] {
    switch command {
    case .settings(let command): try state.decide(command).map(Event.settings)
    case .staff(let command): try state.decide(command).map(Event.staff)
    case .floor(let command): try state.decide(command, at: context.now).map(Event.floor)
    case .roster(let command): try state.events(for: command, at: context.now)
    case .traffic(let command): try state.events(for: command, at: context.now)
    case .complaint(.register(let register)):
      try registerEvents(register, context, state).map(Event.complaint)
    case .complaint(let command): try state.decide(command, at: context.now).map(Event.complaint)
    case .duty(let command): try state.decide(command, at: context.now)
    case .visit(let command): try state.decide(command, at: context.now, by: context.author)
    case .card(.register(let register)): try registerEvents(register, context, state).map(Event.card)
    case .card(let command): try state.decide(command, at: context.now, by: context.author)
    case .turn(let command): try state.decide(command, at: context.now)
    case .alarm(let command): try state.decide(command, at: context.now).map(Event.alarm)
    case .coaching(let command): try state.decide(command, at: context.now).map(Event.coaching)
    case .sheet(let command): try state.decide(command, at: context.now, by: context.author)
    case .task(let command): try state.decide(command, at: context.now).map(Event.task)
    case .plan(let command): try state.decide(command, at: context.now).map(Event.plan)
    case .material(let command): try state.decide(command, at: context.now).map(Event.material)
    case .patrol(let command): try state.decide(command, at: context.now)
    case .day(let command): try state.decide(command, at: context.now, by: context.author)
    case .meeting(let command): try state.decide(command, at: context.now, by: context.author)
    case .undo where opensDay(at: context.now): throw .nothingToUndo
    case .redo where opensDay(at: context.now): throw .nothingToRedo
    case .undo(let scope): [.undone(try actToUndo(by: context.author, scope).id)]
    case .redo: [.redone(try actToRedo(by: context.author).id)]
    case .together(let commands): try bulkEvents(for: commands, context, state)
    }
  }

  /// Each command sees what the ones before it did.
  private func bulkEvents(
    for commands: [Command], _ context: Context, _ state: ShowroomState
  ) throws(Refusal) -> [Event] {
    var state = state
    var all: [Event] = []
    for command in commands {
      switch command {
      case .undo, .redo: throw .undoAmongOthers
      default: break
      }
      let events = try events(for: command, context, state)
      state.apply(Act(id: context.id, at: context.now, by: context.author, events: events))
      all += events
    }
    return all
  }
}

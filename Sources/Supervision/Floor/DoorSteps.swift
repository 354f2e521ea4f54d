/// How many stood at the door through a day: steps up and down, made from the on-duty log once for many questions.
struct DoorSteps {
  /// Where the number changes, by time; before the first nobody stood there.
  let steps: [(at: ClockTime, count: Int)]

  /// The steps of a day's log; a watch not ended goes on.
  init(_ log: [DoorWatch]) {
    var changes = log.map { (at: $0.from, by: 1) }
    changes += log.compactMap { watch in watch.to.map { (at: $0, by: -1) } }
    changes.sort { $0.at < $1.at }
    var steps: [(at: ClockTime, count: Int)] = []
    var count = 0
    for change in changes {
      count += change.by
      if steps.last?.at == change.at { steps.removeLast() }
      steps.append((change.at, count))
    }
    self.steps = steps
  }

  /// How many stood there at a time.
  func count(at time: ClockTime) -> Int {
    let after = firstStep(after: time)
    return after == 0 ? 0 : steps[after - 1].count
  }

  /// The times inside a stretch at which fewer stand there than before.
  func falls(from: ClockTime, to: ClockTime) -> [ClockTime] {
    var times: [ClockTime] = []
    var index = max(firstStep(after: from) - 1, 0)
    while index < steps.count, steps[index].at < to {
      let before = index == 0 ? 0 : steps[index - 1].count
      if steps[index].at >= from, steps[index].count < before { times.append(steps[index].at) }
      index += 1
    }
    return times
  }

  /// Since when more than so many stand there without a break, `opening` at the earliest.
  func crowded(over ceiling: Int, since opening: ClockTime, at time: ClockTime) -> ClockTime {
    var index = firstStep(after: time)
    while index > 1, steps[index - 2].count > ceiling { index -= 1 }
    return max(index > 0 ? steps[index - 1].at : opening, opening)
  }

  /// Seconds of a stretch in which at least so many stood there.
  func seconds(withAtLeast wanted: Int, from: ClockTime, to: ClockTime) -> Int {
    guard from < to else { return 0 }
    var sum = count(at: from) >= wanted ? to.seconds - from.seconds : 0
    var enough = sum > 0
    for step in steps[firstStep(after: from)...] where step.at < to {
      if (step.count >= wanted) != enough {
        enough.toggle()
        sum += enough ? to.seconds - step.at.seconds : step.at.seconds - to.seconds
      }
    }
    return sum
  }

  private func firstStep(after time: ClockTime) -> Int {
    var (low, high) = (0, steps.count)
    while low < high {
      let middle = (low + high) / 2
      if steps[middle].at <= time { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

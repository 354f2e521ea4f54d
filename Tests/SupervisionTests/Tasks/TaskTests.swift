import Testing

@testable import Supervision

@Suite struct TaskTests {
  @Test func aTaskIsDoneThenTold() throws {
    var story = try Story()
    let due = TaskDue(Story.day, ClockTime(11, 0))
    try story.run(.task(.add(what: "做海报", askedBy: "王总", owner: "李娜", by: due)))
    let id = TaskID(rawValue: 1)
    func item() -> DutyItem? { story.state.today(at: story.now).first { $0.key == .task(id) } }
    #expect(item()?.due == ClockTime(11, 0) && item()?.standing == .ahead)
    story.at(11, 5)
    #expect(item()?.standing == .late(Minutes(5)))
    try story.run(.duty(.check(.task(id))))
    #expect(item()?.isDone == false && item()?.title.en == "tell 王总: 做海报")
    #expect(story.refusal(of: .task(.done(id)))?.rule == "task.done")
    try story.run(.duty(.check(.task(id), note: "电话")))
    #expect(item()?.isDone == true && story.state.openTasks.isEmpty)
    story.at(9, 0, day: Story.day.advanced(by: 1))
    #expect(item() == nil)
  }

  @Test func whatIsLateStaysOnTopUntilItIsPutOffOrWithdrawn() throws {
    var story = try Story()
    try story.run(.task(.add(what: "报表", by: TaskDue(Story.day))))
    story.at(9, 0, day: Story.day.advanced(by: 2))
    #expect(story.state.today(at: story.now).first?.key == .task(TaskID(rawValue: 1)))
    #expect(story.state.today(at: story.now).first?.standing == .late(Minutes.hours(48)))
    #expect(story.refusal(of: .task(.add(what: "x", by: TaskDue(Story.day))))?.rule == "task.past")
    try story.run(.task(.withdraw(TaskID(rawValue: 1), reason: "不用了")), by: .lu)
    let refusal = story.refusal(of: .duty(.check(.task(TaskID(rawValue: 1)))))
    #expect(refusal?.rule == "task.withdrawn" && refusal?.words.en.contains("lu withdrew t1") == true)
  }
}
